using Hansa.UseCases;

namespace Hansa.Adapters.Sources;

/// <summary>Yields the physical records of one file, in order, in blocks of whole records.</summary>
/// <remarks>
/// A block is UTF-8 text in which a record ends with a line feed; fields are separated by <see cref="Dialect.Delimiter"/>.
/// A format without text (DBF, Excel) writes its cells into blocks under <see cref="Dialect.Cells"/>, so that everything
/// after the reader is the same for all formats.
/// </remarks>
internal abstract class RecordReader : IDisposable
{
    public abstract Header Header { get; }

    public abstract Dialect Dialect { get; }

    /// <summary>What the file turned out to be written in, for people.</summary>
    public abstract string Encoding { get; }

    /// <summary>Sentences about how the file was read that a reader of the data should know.</summary>
    public virtual IReadOnlyList<string> Findings => [];

    /// <summary>Fills the block with the next records.</summary>
    /// <returns>False when there are no more; the block is then empty.</returns>
    /// <exception cref="ContentException">The file is damaged or cannot be decoded.</exception>
    public abstract bool Next(RecordBlock block);

    public virtual void Dispose() { }
}

/// <summary>How the fields of a record are told apart within a block.</summary>
/// <param name="Delimiter">An ASCII character.</param>
/// <param name="Quote">The character that may enclose a field, doubled inside it; zero where quotes have no meaning.</param>
/// <param name="MayTrail">Records may end with one delimiter too many, after which nothing stands.</param>
internal readonly record struct Dialect(byte Delimiter, byte Quote, bool MayTrail = false)
{
    private const byte UnitSeparator = 0x1F;

    /// <summary>Fields that come from cells: separated by the ASCII unit separator, never quoted.</summary>
    public static Dialect Cells { get; } = new(UnitSeparator, 0);
}

/// <summary>Some whole records of a file, as bytes; reused from one read to the next.</summary>
internal sealed class RecordBlock(int capacity)
{
    public byte[] Bytes = new byte[capacity];

    /// <summary>Bytes in use; the last of them is a line feed.</summary>
    public int Length;

    /// <summary>The 1-based physical line of the first record.</summary>
    public long FirstLine;

    /// <summary>True when the block is one record that is longer than the limit, cut off.</summary>
    public bool IsCutOff;

    public ReadOnlySpan<byte> Content => Bytes.AsSpan(0, Length);
}

/// <summary>A file cannot be read to its end: it is damaged, exceeds a limit, or is not written in the encoding declared.</summary>
internal sealed class ContentException(LocalText title, LocalText fix) : IOException(title.English)
{
    public Problem Problem { get; } = new(ProblemKind.Invalid, title, fix);
}
