using System.IO.Compression;
using System.Text;

namespace Hansa.Tests.Adapters.Reference;

/// <summary>The distinct texts of one column of a gzipped file without quoted delimiters.</summary>
internal static class GzipColumn
{
    public static IReadOnlyCollection<string> Distinct(string path, char delimiter, string column)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        var header = reader.ReadLine()!.Split(delimiter).Select(Plain).ToList();
        var at = header.IndexOf(column);
        var found = new HashSet<string>();
        while (reader.ReadLine() is { } line)
        {
            if (Plain(line.Split(delimiter)[at]) is { Length: > 0 } text)
                found.Add(text);
        }
        return found;
    }

    private static string Plain(string field) => field.Trim('"', ' ', '\uFEFF');
}
