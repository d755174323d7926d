namespace Hansa.Statistics.Consistency;

/// <summary>Reads formulas as people write them: <c>share.{year} = 100 * exports.{year} / total.{year}</c>.</summary>
/// <remarks>
/// Names begin with a letter and hold letters, digits, dots, hyphens and underscores; a minus sign has spaces around it. <c>{word}</c> stands for
/// the same part of a name throughout, <c>*</c> for any part, inside <c>sum</c>, <c>mean</c> and <c>count</c>. Comparisons: = &lt;= &lt; &gt;= &gt;.
/// </remarks>
public sealed class FormulaReader
{
    private const int DeepestNesting = 50;
    private const int LongestFormula = 4_000;

    private static readonly string[] Comparisons = ["<=", "≤", ">=", "≥", "=", "<", ">"];
    private static readonly string[] Functions = ["sum", "mean", "count"];

    private readonly string text;
    private int at;
    private int depth;

    private FormulaReader(string text) => this.text = text;

    /// <summary>The formula.</summary>
    /// <exception cref="FormatException">It cannot be read; the message says why, in the writer's words.</exception>
    public static Formula Read(string text)
    {
        if (text.Length > LongestFormula)
            throw new FormatException($"the formula is longer than {LongestFormula} letters");
        var reader = new FormulaReader(text);
        var left = reader.Sum();
        var sign = reader.Comparison();
        var right = reader.Sum();
        reader.Skip();
        if (reader.at < text.Length)
            throw new FormatException($"'{reader.Rest()}' follows where the formula should end");
        return sign switch
        {
            "=" => new Formula(left, Consistency.Comparison.Equal, right),
            "<=" or "≤" => new Formula(left, Consistency.Comparison.AtMost, right),
            "<" => new Formula(left, Consistency.Comparison.Less, right),
            ">=" or "≥" => new Formula(right, Consistency.Comparison.AtMost, left),
            _ => new Formula(right, Consistency.Comparison.Less, left),
        };
    }

    private string Comparison()
    {
        Skip();
        var found = Array.Find(Comparisons, sign => text.AsSpan(at).StartsWith(sign));
        if (found is null)
            throw new FormatException(
                at < text.Length ? $"'{Rest()}' stands where =, <= or >= is expected" : "there is no =, <= or >="
            );
        at += found.Length;
        return found;
    }

    private Expression Sum()
    {
        var left = Product();
        while (Takes('+', '-', '−') is { } sign)
            left = new Operation(sign == '+' ? '+' : '-', left, Product());
        return left;
    }

    private Expression Product()
    {
        var left = Factor();
        while (Takes('*', '×', '/', '÷') is { } sign)
            left = new Operation(sign is '*' or '×' ? '*' : '/', left, Factor());
        return left;
    }

    private Expression Factor()
    {
        if (++depth > DeepestNesting)
            throw new FormatException($"brackets are nested more than {DeepestNesting} deep");
        var factor = Bare();
        depth--;
        return factor;
    }

    private Expression Bare()
    {
        if (Takes('-', '−') is not null)
            return new Operation('-', new Constant(0), Factor());
        if (Takes('(') is not null)
        {
            var inside = Sum();
            Close();
            return inside;
        }
        Skip();
        if (at >= text.Length)
            throw new FormatException("the formula ends where a cell or a number is expected");
        return char.IsAsciiDigit(text[at]) ? Number() : Named();
    }

    private Constant Number()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
            at++;
        var word = text[start..at];
        return PrintedNumber.Number(word) is { } read
            ? new Constant(read.Value)
            : throw new FormatException($"'{word}' is not a number");
    }

    private Expression Named()
    {
        var name = Name();
        if (Takes('(') is null)
            return name.Contains('*', StringComparison.Ordinal)
                ? throw new FormatException($"'{name}': * may stand in names inside sum(), mean() and count() only")
                : new CellNumber(name);
        if (!Functions.Contains(name))
            throw new FormatException($"there is no function '{name}'; there are {string.Join(", ", Functions)}");
        var patterns = new List<string> { Name() };
        while (Takes(',', ';') is not null)
            patterns.Add(Name());
        Close();
        return new Gathering(name, patterns);
    }

    private string Name()
    {
        Skip();
        var start = at;
        while (at < text.Length && IsOfName(start))
            at++;
        return at > start
            ? text[start..at]
            : throw new FormatException($"'{Rest()}' stands where a cell's name is expected");
    }

    private bool IsOfName(int start)
    {
        var letter = text[at];
        if (char.IsLetter(letter) || letter is '{' or '}' or '_')
            return true;
        if (letter == '*')
            return at > start && text[at - 1] == '.';
        if (at == start)
            return false;
        return char.IsDigit(letter)
            || letter == '.'
            || (letter == '-' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]));
    }

    private void Close()
    {
        if (Takes(')') is null)
            throw new FormatException("a bracket is opened and never closed");
    }

    private char? Takes(params ReadOnlySpan<char> letters)
    {
        Skip();
        if (at >= text.Length || !letters.Contains(text[at]))
            return null;
        return text[at++];
    }

    private void Skip()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }

    private string Rest() => text.Length - at > 20 ? string.Concat(text.AsSpan(at, 20), "…") : text[at..];
}
