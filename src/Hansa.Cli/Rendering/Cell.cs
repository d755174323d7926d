using System.Globalization;
using Hansa.UseCases;
using Hansa.UseCases.Documents;

namespace Hansa.Cli.Rendering;

/// <summary>What a cell of a list holds.</summary>
public enum CellKind : byte
{
    Empty,

    /// <summary>A code, or words that are the same in every language.</summary>
    Text,

    /// <summary>Words in the reader's language.</summary>
    Words,

    /// <summary>A whole number of any size, or an exact decimal.</summary>
    Number,

    YesNo,
}

/// <summary>One typed value of a list.</summary>
public readonly record struct Cell
{
    private readonly object? content;

    private Cell(CellKind kind, object content)
    {
        Kind = kind;
        this.content = content;
    }

    public static readonly Cell Empty;

    public CellKind Kind { get; }

    public static Cell Of(string? text) => text is null ? Empty : new Cell(CellKind.Text, text);

    public static Cell Of(LocalText? words) => words is null ? Empty : new Cell(CellKind.Words, words);

    public static Cell Of(long value) => new(CellKind.Number, (decimal)value);

    public static Cell Of(decimal value) => new(CellKind.Number, value);

    public static Cell Of(bool value) => new(CellKind.YesNo, value);

    /// <summary>The value as programs write it: invariant, with all its digits; words in the given language.</summary>
    public string Plain(string language) =>
        content switch
        {
            null => "",
            string text => text,
            LocalText words => words.In(language),
            decimal number => number.ToString(CultureInfo.InvariantCulture),
            true => "true",
            _ => "false",
        };

    /// <summary>The value as people read it.</summary>
    public string Printed(string language) =>
        content switch
        {
            decimal number => new Typography(language).Exact(number),
            bool => Texts.Words.Of(Plain(language)).In(language),
            _ => Plain(language),
        };

    /// <summary>Texts are guarded against being read as formulas; numbers are not texts.</summary>
    public void WriteTo(CsvLines lines, string language)
    {
        if (content is decimal number)
            lines.Number(number);
        else
            lines.Text(Plain(language));
    }
}
