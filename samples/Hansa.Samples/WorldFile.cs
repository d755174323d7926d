using System.Globalization;
using System.Text;

namespace Hansa.Samples;

/// <summary>Writes trade by reporter and chapter as a plain delimited file: what the source <c>columns</c> reads.</summary>
public static class WorldFile
{
    /// <summary>Role → column, as <c>hansa load --map</c> takes it.</summary>
    public static IReadOnlyDictionary<string, string> Mapping { get; } =
        new Dictionary<string, string>
        {
            ["reporter"] = "reporter",
            ["flow"] = "flow",
            ["year"] = "year",
            ["product"] = "chapter",
            ["value"] = "value_usd",
        };

    public static void Write(Stream stream, IEnumerable<WorldRow> rows)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true)
        {
            NewLine = "\n",
        };
        writer.WriteLine("reporter,flow,year,chapter,value_usd");
        foreach (var row in rows)
        {
            var flow = row.IsExport ? "export" : "import";
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Reporter},{flow},{row.Year},{row.Chapter},{row.Cents / 100}.{row.Cents % 100:00}"
                )
            );
        }
    }
}
