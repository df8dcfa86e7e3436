using System.Collections.Frozen;

namespace PubArchive.Formats.Latex;

/// <summary>Commands that stand for a character, and characters that have a command.</summary>
/// <remarks>From the LaTeX companion's tables of text, <c>textcomp</c>, <c>tipa</c>, AMS and <c>unicode-math</c> symbols; where several commands give one character, the first is written.</remarks>
internal static class LatexSymbols
{
    // Command, character; commands of text first.
    private const string Text = """
        textbackslash \ textbar | textless < textgreater > textasciitilde ~ textasciicircum ^ textasciigrave ` textquotesingle ' textquotedbl " textunderscore _ textdollar $
        textbraceleft { textbraceright } lbrace { rbrace } textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” lq ‘ rq ’ quotedblbase „ quotesinglbase ‚ glqq „ grqq “ glq ‚ grq ‘
        guillemotleft « guillemotright » guillemetleft « guillemetright » flqq « frqq » guilsinglleft ‹ guilsinglright › flq ‹ frq › textendash – textemdash — texthorizontalbar ―
        ldots … textellipsis … dots … textbullet • bullet • textperiodcentered · textdagger † dag † dagger † textdaggerdbl ‡ ddag ‡ ddagger ‡ S § textsection § P ¶ textparagraph ¶
        textcopyright © copyright © textregistered ® texttrademark ™ textdegree ° degree ° textordfeminine ª textordmasculine º texteuro € euro € EUR € pounds £ textsterling £ textyen ¥
        textcent ¢ textcurrency ¤ textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textmu µ micro µ textpm ± texttimes × textdiv ÷
        textlnot ¬ textbrokenbar ¦ textnumero № textperthousand ‰ textpertenthousand ‱ textleftarrow ← textuparrow ↑ textrightarrow → textdownarrow ↓ textexclamdown ¡ textquestiondown ¿
        textasciiacute ´ textasciidieresis ¨ textasciimacron ¯ textasciibreve ˘ textasciicaron ˇ textreferencemark ※ textinterrobang ‽ textestimated ℮ textohm Ω textminus − textcelsius ℃ textmusicalnote ♪
        ss ß SS ẞ ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ textthorn þ textThorn Þ textcrd đ Dbar Đ dbar đ lasp ʻ rasp ʼ textbari ɨ textbaru ʉ textschwa ə textturna ɐ textopeno ɔ
        textepsilon ɛ textesh ʃ textyogh ʒ textgamma ɣ textbeta β textphi ɸ texttheta θ textchi χ textipa ' textglotstop ʔ textscripta ɑ texthtb ɓ texthtd ɗ textltailm ɱ textltailn ɲ textrtailt ʈ textrtaild ɖ
        textrtails ʂ textrtailz ʐ textrtailr ɽ textrtailn ɳ textrtaill ɭ textbeltl ɬ textlyoghlig ɮ textturnm ɯ textturnr ɹ textturnv ʌ textturnw ʍ textturny ʎ textturnh ɥ textinvscr ʁ textscr ʀ textscu ʊ textsci ɪ
        textscn ɴ textscy ʏ textscb ʙ textsch ʜ textscl ʟ textscg ɢ textcommatailz ʑ textctc ɕ textrhookschwa ɚ textlengthmark ː texthalflength ˑ textprimstress ˈ textsecstress ˌ textrevglotstop ʕ
        cprime ʹ cdprime ʺ textprime ′ cyrdash — checkmark ✓ textmarried ⚭ textborn * textdied † textdong ₫ textwon ₩ textnaira ₦ textpeso ₱ textbaht ฿ textflorin ƒ textlira ₤ textcolonmonetary ₡ textguarani ₲ space ␣
        """;

    private const string Math = """
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ
        upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω digamma ϝ Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ
        Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω
        times × div ÷ pm ± mp ∓ cdot ⋅ cdots ⋯ vdots ⋮ ddots ⋱ ast ∗ star ⋆ circ ∘ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ cap ∩ cup ∪ uplus ⊎ sqcap ⊓ sqcup ⊔ setminus ∖ wr ≀
        diamond ⋄ Diamond ◇ Box □ square □ blacksquare ■ triangle △ triangleleft ◁ triangleright ▷ bigtriangleup △ bigtriangledown ▽ bigcirc ◯ amalg ⨿ ltimes ⋉ rtimes ⋊ bowtie ⋈ Join ⋈
        leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ equiv ≡ approx ≈ cong ≅ sim ∼ simeq ≃ propto ∝ ll ≪ gg ≫ leqslant ⩽ geqslant ⩾ lesssim ≲ gtrsim ≳ lessapprox ⪅ gtrapprox ⪆ prec ≺ succ ≻ preceq ⪯ succeq ⪰ asymp ≍ doteq ≐
        subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑ sqsupseteq ⊒ in ∈ ni ∋ notin ∉ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ Vdash ⊩ perp ⊥ bot ⊥ top ⊤ mid ∣ nmid ∤
        parallel ∥ nparallel ∦ smile ⌣ frown ⌢ to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ iff ⟺ mapsto ↦ uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑
        Downarrow ⇓ longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺ longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀ rightharpoondown ⇁
        leftharpoonup ↼ leftharpoondown ↽ rightleftharpoons ⇌ leftrightharpoons ⇋ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ leadsto ⇝ rightsquigarrow ⇝ twoheadrightarrow ↠ circlearrowright ↻ circlearrowleft ↺
        infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ emptyset ∅ varnothing ∅ hbar ℏ hslash ℏ ell ℓ Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ gimel ℷ daleth ℸ imath ı jmath ȷ prime ′ angle ∠ measuredangle ∡
        sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcap ⋂ bigcup ⋃ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ biguplus ⨄ bigsqcup ⨆ surd √ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋
        lbrack [ rbrack ] slash / mathslash / lt < gt > vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ backslash \ colon : flat ♭ sharp ♯ natural ♮ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ therefore ∴ because ∵ complement ∁ eth ð mho ℧
        lozenge ◊ bigstar ★ blacktriangle ▲ blacktriangledown ▼ blacklozenge ⧫ circledR ® maltese ✠ sphericalangle ∢ intercal ⊺ barwedge ⊼ veebar ⊻ boxplus ⊞ boxminus ⊟ boxtimes ⊠ boxdot ⊡ triangleq ≜ coloneqq ≔
        eqqcolon ≕ lll ⋘ ggg ⋙ nleq ≰ ngeq ≱ nsubseteq ⊈ nsupseteq ⊉ trianglelefteq ⊴ trianglerighteq ⊵ vartriangleleft ⊲ vartriangleright ⊳ backepsilon ∍ pitchfork ⋔ between ≬ multimap ⊸ upharpoonright ↾ restriction ↾
        """;

    private static readonly (string Command, string Character)[] s_text = Pairs(Text);
    private static readonly (string Command, string Character)[] s_math = Pairs(Math);

    private static readonly FrozenDictionary<string, string> s_characters =
        s_text.Concat(s_math).Where(pair => pair.Command != "space").Append(("space", " ")).DistinctBy(pair => pair.Item1, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, (string Command, bool IsMath)> s_commands = s_text.Select(pair => (pair.Command, pair.Character, IsMath: false))
        .Concat(s_math.Select(pair => (pair.Command, pair.Character, IsMath: true))).Where(row => row.Character.Length == 1 && row.Character[0] > 127 && row.Character != "␣")
        .DistinctBy(row => row.Character, StringComparer.Ordinal).ToFrozenDictionary(row => row.Character[0], row => (row.Command, row.IsMath));

    /// <summary>The character of a command without its backslash.</summary>
    public static bool TryGet(ReadOnlySpan<char> command, out string character) => s_characters.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(command, out character!);

    /// <summary>The command of a character beyond ASCII, without backslash, and whether it needs math mode.</summary>
    public static bool TryFind(char character, out (string Command, bool IsMath) command) => s_commands.TryGetValue(character, out command);

    private static (string, string)[] Pairs(string table)
    {
        var words = table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Chunk(2).Select(pair => (pair[0], pair[1]))];
    }
}
