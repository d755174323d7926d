using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Hansa.UseCases;

/// <summary>The English side of a text, as it is composed: texts inside it in English, lists with commas, numbers in any culture alike.</summary>
[InterpolatedStringHandler]
public ref struct EnglishSentence(int literalLength, int formattedCount)
{
    private DefaultInterpolatedStringHandler words = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    public void AppendLiteral(string value) => words.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => words.AppendFormatted(Sentence.Part(value, "en"));

    public void AppendFormatted<T>(T value, string format) => words.AppendFormatted(value, format);

    public override string ToString() => words.ToString();
}

/// <summary>The Russian side of a text, as it is composed: texts inside it in Russian, lists with commas, numbers in any culture alike.</summary>
[InterpolatedStringHandler]
public ref struct RussianSentence(int literalLength, int formattedCount)
{
    private DefaultInterpolatedStringHandler words = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    public void AppendLiteral(string value) => words.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => words.AppendFormatted(Sentence.Part(value, "ru"));

    public void AppendFormatted<T>(T value, string format) => words.AppendFormatted(value, format);

    public override string ToString() => words.ToString();
}

internal static class Sentence
{
    /// <summary>What stands in the place of a value inside a sentence.</summary>
    public static string Part(object? value, string language) =>
        value switch
        {
            LocalText text => text.In(language),
            string text => text,
            IEnumerable list => string.Join(", ", list.Cast<object?>().Select(one => Part(one, language))),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        };
}
