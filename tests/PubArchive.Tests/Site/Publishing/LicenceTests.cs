using PubArchive.Site.Publishing;

namespace PubArchive.Tests.Site.Publishing;

public sealed class LicenceTests
{
    [TestCase("http://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0")]
    [TestCase("https://creativecommons.org/licenses/by-nc-nd/3.0/no/", "CC-BY-NC-ND-3.0")]
    [TestCase("https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0")]
    [TestCase("CC BY 4.0", "CC-BY-4.0")]
    [TestCase("cc-by-sa", "CC-BY-SA")]
    [TestCase("© 2019 The authors. Published under CC BY-NC 4.0.", "CC-BY-NC-4.0")]
    [TestCase("CC0", "CC0-1.0")]
    [TestCase("Creative Commons Attribution 4.0 International", "CC-BY-4.0")]
    [TestCase("Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International", "CC-BY-NC-ND-4.0")]
    [TestCase("Creative Commons Attribution Non-Commercial Share Alike 3.0", "CC-BY-NC-SA-3.0")]
    [TestCase("Attribution (CC BY 4.0) or https://creativecommons.org/licenses/by-nc/4.0", "CC-BY-4.0,CC-BY-NC-4.0")]
    [TestCase("© 2019 Elsevier. All rights reserved.", "")]
    [TestCase("info:eu-repo/semantics/openAccess", "")]
    [TestCase("Published with the ACC by agreement", "")]
    [TestCase("", "")]
    public void Licences_are_found_in_what_people_write_of_rights(string text, string expected) => Assert.That(string.Join(',', CreativeCommons.FindAll(text)), Is.EqualTo(expected));

    [TestCase("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")]
    [TestCase("CC BY-NC-ND 4.0", "CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/")]
    [TestCase("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/")]
    [TestCase("CC-BY", "CC BY", null)]
    [TestCase("https://creativecommons.org/licenses/by/4.0/deed.nn", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.nn")]
    [TestCase("https://data.norge.no/nlod/no/2.0", "data.norge.no/nlod/no/2.0", "https://data.norge.no/nlod/no/2.0")]
    [TestCase("NLOD 2.0", "NLOD 2.0", null)]
    public void A_site_names_its_licence_and_links_to_it_where_it_can(string text, string name, string? url) => Assert.That(SiteLicence.Of(text), Is.EqualTo(new SiteLicence(name, url)));

    [TestCase("/home/kari/x.pdf")]
    [TestCase(" ~/x.pdf")]
    [TestCase("C:\\Users\\kari\\x.pdf")]
    [TestCase("C:/Users/kari/x.pdf")]
    [TestCase("\\\\server\\kari\\x.pdf")]
    [TestCase("FILE:///home/kari/x.pdf")]
    public void An_address_on_somebodys_machine_is_not_published(string address) => Assert.That(PublicFields.PublicAddress(address), Is.Null);

    [TestCase("https://example.org/~kari/x.pdf")]
    [TestCase("doi:10.5555/x")]
    [TestCase("javascript:alert(1)")]
    [TestCase("not an address")]
    public void Any_other_address_is_a_text_like_others(string address) => Assert.That(PublicFields.PublicAddress(address), Is.EqualTo(address));
}
