using Hansa.Adapters.Sources.Text;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources;

/// <summary>One publisher's form of files: what it is called, how its bytes become records, and what its columns mean.</summary>
/// <remarks>
/// A new source is one file beside <see cref="ComexStat"/> and one line in <see cref="SourceList"/>. Most only answer
/// <see cref="Declare(Header, LoadRequest)"/>; a source whose files are not delimited text also answers <see cref="Open"/>.
/// Splitting, checking, counting, quarantine and storage are the same for all and stand elsewhere.
/// </remarks>
internal abstract class Source
{
    public abstract SourceCard Card { get; }

    /// <summary>The columns of the publisher's files, in order; none where the request says what columns mean.</summary>
    public virtual IReadOnlyList<string> Layout => [];

    /// <summary>How the text of the files is written; what the request says prevails over it.</summary>
    public virtual TextForm Text => new();

    /// <summary>True for entries of an archive that hold rows; the others are left out with a finding.</summary>
    public virtual bool Reads(string entryName) =>
        Path.GetExtension(entryName).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT" or ".TAB" or ".DAT" or "";

    /// <summary>False for a source whose files are containers themselves, as an Excel workbook is a zip archive; such a file is only taken for an
    /// archive when it holds an entry that the source <see cref="Reads"/>.</summary>
    public virtual bool Unpacks => true;

    /// <summary>True for files that name firms or persons: numbers of firms become pseudonyms, no text of a record is stored as it stands, the
    /// inbox does not keep the file, and the dataset is confidential unless the request says otherwise.</summary>
    public virtual bool NamesFirms => false;

    /// <summary>Opens the physical records of one unpacked file; lines of delimited text unless a source has another form.</summary>
    /// <returns>The records, or a problem: an unknown encoding, no header, an ambiguous delimiter.</returns>
    public virtual Outcome<RecordReader> Open(Stream content, LoadRequest request) =>
        DelimitedText.Open(content, Text, request);

    /// <summary>Sets of columns that a first reading of the whole file is to look at, for files that hold totals beside their parts; most have none.</summary>
    public virtual IReadOnlyList<IReadOnlyList<string>> Surveyed => [];

    /// <summary>What the columns of this header mean, given what a first reading found in the columns that are <see cref="Surveyed"/>.</summary>
    public virtual Outcome<Declaration> Declare(Header header, Survey survey, LoadRequest request) =>
        Declare(header, request);

    /// <summary>What the columns of this header mean. The request's own mapping, constants, unit and so on are applied afterwards.</summary>
    /// <returns>The declaration, or a problem that says which columns the files of this source have.</returns>
    public abstract Outcome<Declaration> Declare(Header header, LoadRequest request);
}
