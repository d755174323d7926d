using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Documents.Model;

/// <summary>A document for people, in both languages at once and before any format: what HTML, Word, Excel, PDF and the rest are written from.</summary>
/// <param name="Code">Names its files: <c>passport-RU-VLG</c>; letters, digits and hyphens.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Subtitle">The line below the title; may be empty.</param>
/// <param name="Blocks">The content, in reading order.</param>
/// <param name="Sources">What its numbers are made of; the footnote keys of the blocks are the keys of these, 1 and up without a gap.</param>
public sealed record Document(
    string Code,
    LocalText Title,
    LocalText Subtitle,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<DocumentSource> Sources
)
{
    /// <summary>What stands on the first page under the title: dataset, period, …</summary>
    public IReadOnlyList<DocumentFact> Facts { get; init; } = [];

    /// <summary>The tables of the document, in reading order.</summary>
    public IEnumerable<TableBlock> Tables => Blocks.OfType<TableBlock>();

    /// <summary>The charts of the document, in reading order.</summary>
    public IEnumerable<ChartBlock> Charts => Blocks.OfType<ChartBlock>();
}

/// <summary>What some numbers of a document are made of.</summary>
/// <param name="Key">The footnote mark, 1 and up.</param>
/// <param name="What">Which numbers these are, in words.</param>
/// <param name="Provenance">Dataset, snapshot, scheme, benchmark, window and formula.</param>
public sealed record DocumentSource(int Key, LocalText What, Provenance Provenance);

/// <summary>A fact of the document's first page.</summary>
public sealed record DocumentFact(LocalText Name, LocalText Value);
