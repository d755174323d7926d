using Hansa.UseCases;

namespace Hansa.Adapters.Sources.Text;

/// <summary>Names of delimiters, as <c>--delimiter</c> takes them and messages print them.</summary>
internal static class DelimiterNames
{
    private static readonly Dictionary<string, char> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["comma"] = ',',
        ["semicolon"] = ';',
        ["tab"] = '\t',
        ["\\t"] = '\t',
        ["pipe"] = '|',
        ["space"] = ' ',
    };

    public static string Name(char delimiter) =>
        Known.FirstOrDefault(pair => pair.Value == delimiter).Key ?? delimiter.ToString();

    /// <summary>The delimiter asked for, else the source's; nothing when neither says.</summary>
    public static Outcome<char?> Read(string? asked, char? declared)
    {
        if (asked is null)
            return declared;
        if (Known.TryGetValue(asked, out var known))
            return (char?)known;
        return asked is [> ' ' and < '\u007F' and not '"' and not '\'' and var one] && !char.IsAsciiLetterOrDigit(one)
            ? (char?)one
            : new Problem(
                ProblemKind.Invalid,
                new($"'{asked}' cannot divide fields.", $"«{asked}» не может разделять поля."),
                new(
                    "Give comma, semicolon, tab, pipe, or one character.",
                    "Задайте comma, semicolon, tab, pipe или один знак."
                )
            );
    }
}
