namespace Hansa.Cli;

/// <summary>Lists of codes as people type them: separated by commas, or by repeating the option.</summary>
public static class CodeList
{
    public static IReadOnlyList<string> Of(IEnumerable<string>? typed) =>
        [
            .. (typed ?? []).SelectMany(words =>
                words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            ),
        ];
}
