using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Model;

/// <summary>One piece of a document, from a heading to a chart.</summary>
public abstract record Block;

/// <summary>A heading.</summary>
/// <param name="Level">1 for a section, 2 for a part of one.</param>
/// <param name="Anchor">Names the place inside the document; letters, digits and hyphens, once per document.</param>
public sealed record Heading(int Level, LocalText Text, string Anchor) : Block
{
    /// <summary>True when what follows begins a new page in print.</summary>
    public bool StartsPage { get; init; }
}

/// <summary>Running text.</summary>
public sealed record Paragraph(Passage Text) : Block;

/// <summary>A list of sentences without an order.</summary>
public sealed record BulletList(IReadOnlyList<Passage> Items) : Block;

/// <summary>Why a remark stands apart from the text.</summary>
public enum RemarkKind
{
    /// <summary>What figures mean, in plain words.</summary>
    Meaning,

    /// <summary>What the document would say if there were data, and why there are none.</summary>
    Missing,

    /// <summary>What a reader must know before using the figures.</summary>
    Caution,
}

/// <summary>A text that stands apart, in a box.</summary>
public sealed record Remark(RemarkKind Kind, Passage Text) : Block;

/// <summary>The figures of a section that matter most, large.</summary>
public sealed record KeyFigureList(IReadOnlyList<KeyFigure> Figures) : Block;

/// <summary>One figure with its name.</summary>
/// <param name="Note">A few words below it; may be empty.</param>
public sealed record KeyFigure(LocalText Name, Measure Measure, Passage Note);

/// <summary>A table with a caption and a number.</summary>
/// <param name="Number">Counts the tables of the document from 1.</param>
/// <param name="Keys">The footnote key of each column of the table; 0 for columns of words.</param>
public sealed record TableBlock(int Number, ReportTable Table, IReadOnlyList<int> Keys) : Block
{
    /// <summary>The keys of the columns, each once, in order: what the caption names.</summary>
    public IReadOnlyList<int> DistinctKeys => [.. Keys.Where(key => key > 0).Distinct().Order()];

    /// <summary>True when all columns of figures have one key, so that the caption can carry it for all.</summary>
    public bool HasOneKey => DistinctKeys.Count <= 1;
}

/// <summary>A chart with a caption and a number.</summary>
/// <param name="Number">Counts the charts of the document from 1.</param>
/// <param name="Keys">The footnote keys of its figures.</param>
public sealed record ChartBlock(int Number, Chart Chart, IReadOnlyList<int> Keys) : Block;

/// <summary>The place where the sources of all figures are listed, with everything that is needed to compute them again.</summary>
public sealed record SourceList : Block;
