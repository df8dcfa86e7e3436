using System.Runtime.InteropServices;

namespace PubArchive.Csl.Citations;

/// <summary>Where a cite stands among the mentions of its item.</summary>
/// <param name="FirstNote">Note of the first mention; 0 in the text.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CitePlace(CitePosition Position, bool IsNearNote, int FirstNote);
