using System.Runtime.CompilerServices;
using System.Text;

namespace Hansa.UseCases.Documents.Model;

/// <summary>A piece of running text with the footnote key of the number that it ends with, where it ends with one.</summary>
public sealed record Run(string Text, int? Key);

/// <summary>Running text in both languages; its numbers carry footnote keys.</summary>
/// <remarks>Written as two interpolated strings; a <see cref="Measure"/> in one of them prints in its language and leaves its key:
/// <c>new Passage($"Exports were {total}.", $"Экспорт составил {total}.")</c>.</remarks>
public sealed class Passage(EnglishText english, RussianText russian)
{
    public static readonly Passage Empty = new($"", $"");

    private readonly IReadOnlyList<Run> english = english.Runs;
    private readonly IReadOnlyList<Run> russian = russian.Runs;

    /// <summary>The pieces in <c>ru</c>; in English for any other language.</summary>
    public IReadOnlyList<Run> In(string language) => language == "ru" ? russian : english;

    /// <summary>The text without footnote keys.</summary>
    public string TextIn(string language) => string.Concat(In(language).Select(run => run.Text));

    public bool IsEmpty => english.Count == 0;

    /// <summary>A text without numbers of its own.</summary>
    public static Passage Of(LocalText text) => new($"{text.English}", $"{text.Russian}");

    /// <summary>This text and another behind it, with a space between.</summary>
    public Passage And(Passage next) =>
        IsEmpty ? next
        : next.IsEmpty ? this
        : new Passage(
            new EnglishText([.. english, new Run(" ", null), .. next.english]),
            new RussianText([.. russian, new Run(" ", null), .. next.russian])
        );
}

/// <summary>The English half of a <see cref="Passage"/>.</summary>
[InterpolatedStringHandler]
public readonly struct EnglishText
{
    private readonly RunList runs;

    public EnglishText(int literalLength, int formattedCount) => runs = new RunList("en", []);

    internal EnglishText(IReadOnlyList<Run> runs) => this.runs = new RunList("en", runs);

    internal IReadOnlyList<Run> Runs => runs.Closed();

    public void AppendLiteral(string text) => runs.Add(text);

    public void AppendFormatted(string text) => runs.Add(text);

    public void AppendFormatted(LocalText text) => runs.Add(text.English);

    public void AppendFormatted(int number) => runs.Add(number);

    public void AppendFormatted(Measure measure) => runs.Add(measure);
}

/// <summary>The Russian half of a <see cref="Passage"/>.</summary>
[InterpolatedStringHandler]
public readonly struct RussianText
{
    private readonly RunList runs;

    public RussianText(int literalLength, int formattedCount) => runs = new RunList("ru", []);

    internal RussianText(IReadOnlyList<Run> runs) => this.runs = new RunList("ru", runs);

    internal IReadOnlyList<Run> Runs => runs.Closed();

    public void AppendLiteral(string text) => runs.Add(text);

    public void AppendFormatted(string text) => runs.Add(text);

    public void AppendFormatted(LocalText text) => runs.Add(text.Russian);

    public void AppendFormatted(int number) => runs.Add(number);

    public void AppendFormatted(Measure measure) => runs.Add(measure);
}

/// <summary>Collects runs while a text is written.</summary>
internal sealed class RunList(string language, IReadOnlyList<Run> first)
{
    private readonly List<Run> runs = [.. first];
    private readonly StringBuilder open = new();

    public void Add(string text) => open.Append(text);

    public void Add(int number) => open.Append(new Typography(language, DigitSpace.Narrow).Whole(number));

    public void Add(Measure measure)
    {
        open.Append(measure.In(language));
        if (measure.Key > 0)
            Close(measure.Key);
    }

    public IReadOnlyList<Run> Closed()
    {
        if (open.Length > 0)
            Close(null);
        return runs;
    }

    private void Close(int? key)
    {
        runs.Add(new Run(open.ToString(), key));
        open.Clear();
    }
}
