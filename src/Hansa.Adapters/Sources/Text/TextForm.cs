namespace Hansa.Adapters.Sources.Text;

/// <summary>How the text of a source's files is written.</summary>
/// <param name="Encoding">As <c>--encoding</c> takes it; a byte-order mark of UTF-8 prevails.</param>
/// <param name="Delimiter">The character between fields; nothing finds the only one that fits the header.</param>
/// <param name="Quote">The character that may enclose a field; nothing where quotes have no meaning.</param>
internal sealed record TextForm(string Encoding = "utf-8", char? Delimiter = null, char? Quote = '"')
{
    /// <summary>The columns of files that have no header line; nothing takes the first line.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>The publisher ends records with one delimiter too many.</summary>
    public bool MayTrail { get; init; }

    /// <summary>Columns that settle which character delimits where several could.</summary>
    public IReadOnlyList<string> Wanted { get; init; } = [];
}
