using System.Text;

namespace Hansa.UseCases.Documents.Matrices;

/// <summary>Writes PX statements, <c>KEYWORD[language]("key")=values;</c>, on lines of at most 256 characters.</summary>
internal sealed class PxLines(TextWriter output)
{
    /// <summary>The longest line that the format allows.</summary>
    public const int Longest = 256;

    private const string End = "\r\n";
    private const int LongestPiece = 200;

    /// <param name="keyword">With its language and its keys, where it has them.</param>
    public void Text(string keyword, string text)
    {
        output.Write(keyword + "=");
        var pieces = PxText.Pieces(PxText.Plain(text), LongestPiece).ToArray();
        var fits = pieces.Length == 1 && keyword.Length + pieces[0].Length + 4 <= Longest;
        foreach (var piece in pieces)
            output.Write((fits ? "" : End) + $"\"{piece}\"");
        output.Write(";" + End);
    }

    /// <summary>Texts that are already plain and short, with commas between.</summary>
    /// <param name="before">What stands in front of them without quotation marks: <c>TLIST(A1)</c>.</param>
    public void List(string keyword, IEnumerable<string> texts, string? before = null)
    {
        var line = new StringBuilder($"{keyword}={before}");
        var isFirst = before is null;
        foreach (var text in texts)
        {
            if (!isFirst)
                line.Append(',');
            isFirst = false;
            // One more for the comma or semicolon behind it.
            if (line.Length + text.Length + 3 > Longest)
                Break(line);
            line.Append('"').Append(text).Append('"');
        }
        output.Write(line.Append(';').Append(End));
    }

    public void Word(string keyword, string word) => output.Write($"{keyword}={word};{End}");

    /// <summary>The cells, already as texts; a new line begins with every record.</summary>
    public void Data(IEnumerable<IEnumerable<string>> records)
    {
        output.Write("DATA=" + End);
        var line = new StringBuilder();
        foreach (var record in records)
        {
            foreach (var cell in record)
            {
                if (line.Length > 0 && line.Length + cell.Length + 1 > Longest)
                    Break(line);
                line.Append(cell).Append(' ');
            }
            Break(line);
        }
        output.Write(";" + End);
    }

    private void Break(StringBuilder line)
    {
        output.Write(line.Append(End));
        line.Clear();
    }
}
