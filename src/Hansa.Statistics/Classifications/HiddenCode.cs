using Hansa.Statistics.Cubes;

namespace Hansa.Statistics.Classifications;

/// <summary>Codes that a publisher hid in whole (<c>_U</c>) or in part (<c>27XXXX</c>).</summary>
public static class HiddenCode
{
    public static bool IsHidden(string code) =>
        code == DimensionNames.Undisclosed || (code.EndsWith('X') && KnownPrefix(code).All(char.IsAsciiDigit));

    /// <summary>What is known of the code: nothing of <c>_U</c>, <c>27</c> of <c>27XXXX</c>, all of <c>270112</c>.</summary>
    public static string KnownPrefix(string code) => code == DimensionNames.Undisclosed ? "" : code.TrimEnd('X');
}
