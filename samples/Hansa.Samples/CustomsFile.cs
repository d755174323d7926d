using System.Globalization;
using System.Text;

namespace Hansa.Samples;

/// <summary>Writes customs records in the layout of the customs service's download: tab-separated UTF-8, decimal comma.</summary>
public static class CustomsFile
{
    private static readonly string[] Districts =
    [
        "ЦЕНТРАЛЬНЫЙ",
        "СЕВЕРО-ЗАПАДНЫЙ",
        "ЮЖНЫЙ",
        "ПРИВОЛЖСКИЙ",
        "УРАЛЬСКИЙ",
        "СИБИРСКИЙ",
        "ДАЛЬНЕВОСТОЧНЫЙ",
        "СЕВЕРО-КАВКАЗСКИЙ",
    ];

    /// <param name="rows">In the order in which they are to stand.</param>
    public static void Write(Stream stream, IEnumerable<CustomsRow> rows, int year)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true)
        {
            NewLine = "\r\n",
        };
        writer.WriteLine("napr\tperiod\tnastranapr\ttnved\tedizm\tStoim\tNetto\tKol\tRegion\tRegion_s");
        foreach (var row in rows)
            Write(writer, row, year);
    }

    private static void Write(StreamWriter writer, CustomsRow row, int year)
    {
        writer.Write(row.IsExport ? "ЭК\t" : "ИМ\t");
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{row.Month:00}/{year}\t"));
        writer.Write(row.Partner);
        writer.Write('\t');
        writer.Write(row.Product.Code);
        writer.Write('\t');
        writer.Write(row.Product.Unit);
        writer.Write('\t');
        WriteDecimal(writer, row.Cents, 2);
        writer.Write('\t');
        WriteDecimal(writer, row.Grams, 3);
        writer.Write('\t');
        WriteDecimal(writer, row.Quantity, 2);
        writer.Write('\t');
        writer.Write(row.Region.CustomsCode);
        writer.Write(" - ");
        writer.Write(row.Region.Name.ToUpperInvariant());
        writer.Write('\t');
        WriteDistrict(writer, row.Region.DistrictCode, year);
        writer.Write("\r\n");
    }

    // No digit more than needed: 517346, 517346,2, 517346,25.
    private static void WriteDecimal(StreamWriter writer, long number, int decimals)
    {
        var scale = decimals == 2 ? 100 : 1000;
        writer.Write(number / scale);
        var part = number % scale;
        if (part == 0)
            return;
        writer.Write(',');
        writer.Write(part.ToString(decimals == 2 ? "00" : "000", CultureInfo.InvariantCulture).AsSpan().TrimEnd('0'));
    }

    // Both spellings occur in real files.
    private static void WriteDistrict(StreamWriter writer, string code, int year)
    {
        writer.Write(code);
        writer.Write(year < 2016 ? "-" : " - ");
        writer.Write(Districts[int.Parse(code, CultureInfo.InvariantCulture) - 1]);
        writer.Write(" ФЕДЕРАЛЬНЫЙ ОКРУГ");
    }
}
