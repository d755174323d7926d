using System.Globalization;

namespace Hansa.Tests.UseCases.Explanations;

/// <summary>Works out arithmetic as it is printed, by nothing but the rules of school.</summary>
internal sealed class Sum(string text)
{
    private int at;

    public static double Of(string text)
    {
        // 1 if A > B, else 0
        if (text.Contains(" if ", StringComparison.Ordinal))
        {
            var sides = text.Split(" if ")[1].Split(", else")[0].Split(" > ");
            return Of(sides[0]) > Of(sides[1]) ? 1 : 0;
        }
        var sum = new Sum(text);
        var value = sum.Terms();
        return sum.at == text.Length ? value : throw new FormatException($"'{text[sum.at..]}' is left of '{text}'.");
    }

    private double Terms()
    {
        var value = Factors();
        while (Takes('+') || Takes('-'))
            value += text[at - 1] == '+' ? Factors() : -Factors();
        return value;
    }

    private double Factors()
    {
        var value = Power();
        while (Takes('×') || Takes('/'))
            value = text[at - 1] == '×' ? value * Power() : value / Power();
        return value;
    }

    private double Power()
    {
        var value = One();
        return Takes('^') ? Math.Pow(value, One()) : value;
    }

    private double One()
    {
        if (Takes('('))
            return Closed(')');
        if (Takes('['))
            return Closed(']');
        if (Takes('|'))
            return Math.Abs(Closed('|'));
        if (Takes('-'))
            return -One();
        if (Word("ln"))
            return Math.Log(One());
        if (Word("max("))
            return Math.Max(Until(','), Closed(')'));
        return Number();
    }

    private double Until(char end)
    {
        var value = Terms();
        return Takes(end) ? value : throw new FormatException($"No {end} in '{text[at..]}'.");
    }

    private double Closed(char bracket) => Until(bracket);

    private double Number()
    {
        Skip();
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.' || IsExponent()))
            at++;
        return double.Parse(text[start..at], CultureInfo.InvariantCulture);
    }

    private bool IsExponent() => text[at] == 'E' || (at > 0 && text[at - 1] == 'E' && text[at] is '-' or '+');

    private bool Takes(char sign)
    {
        Skip();
        if (at >= text.Length || text[at] != sign)
            return false;
        at++;
        return true;
    }

    private bool Word(string word)
    {
        Skip();
        if (!text[at..].StartsWith(word, StringComparison.Ordinal))
            return false;
        at += word.Length;
        return true;
    }

    private void Skip()
    {
        while (at < text.Length && text[at] == ' ')
            at++;
    }
}
