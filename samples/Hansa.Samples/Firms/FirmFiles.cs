using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Hansa.Samples.Firms;

/// <summary>The made-up files that name firms.</summary>
/// <param name="Declarations">One zip a year with one CSV file.</param>
/// <param name="Registers">One zip a year: the state of the register on 10 December, in the tax service's XML.</param>
/// <param name="Facts">Staff and income of every firm at the end of every year, as a table.</param>
/// <param name="Truth">What was planted, by year and region.</param>
public sealed record FirmFiles(
    IReadOnlyList<string> Declarations,
    IReadOnlyList<string> Registers,
    string Facts,
    string Truth
)
{
    private const int DocumentsOfFile = 900;

    // A part of the register exports nothing.
    private const int IdleInTen = 3;
    private const int FirstIdle = 5_000_000;

    // Zip entries carry a time; a fixed one keeps the bytes the same in every run.
    private static readonly DateTimeOffset EntryTime = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Writes all files, each name starting with <c>sample-</c>.</summary>
    public static FirmFiles Write(string directory, FirmSample sample, IReadOnlyList<CustomsRegion> regions)
    {
        var subjects = regions.ToDictionary(region => region.Id, region => region.Subject);
        Directory.CreateDirectory(directory);
        int[] years = [.. sample.Lines.Keys];
        var written = years
            .AsParallel()
            .AsOrdered()
            .Select(year =>
                (
                    WriteDeclarations(
                        Path.Combine(directory, $"sample-declarations-{year}.zip"),
                        year,
                        sample.Lines[year]
                    ),
                    WriteRegister(
                        Path.Combine(directory, $"sample-sme-register-{year}1210.zip"),
                        year,
                        sample,
                        subjects
                    )
                )
            )
            .ToArray();
        var facts = Path.Combine(directory, "sample-firm-facts.csv");
        File.WriteAllLines(facts, FactLines(sample, years), Utf8);
        var truth = Path.Combine(directory, "sample-firm-truth.csv");
        File.WriteAllLines(truth, TruthLines(sample.Ledger), Utf8);
        return new([.. written.Select(one => one.Item1)], [.. written.Select(one => one.Item2)], facts, truth);
    }

    private static string WriteDeclarations(string path, int year, IReadOnlyList<DeclarationLine> lines)
    {
        using var zip = ZipFile.Open(Fresh(path), ZipArchiveMode.Create);
        using var writer = Entry(zip, $"sample-declarations-{year}.csv");
        writer.Write("date,inn,exporter,region,tnved,partner,value,mass\n");
        foreach (var line in lines)
        {
            var (row, firm) = (line.Row, line.Firm);
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{year}-{row.Month:00}-{line.Day:00},{firm?.Number},{Name(firm)},{row.Region.CustomsCode},{row.Product.Code},{row.Partner},{line.Cents / 100}.{line.Cents % 100:00},{line.Grams / 1000}.{line.Grams % 1000:000}\n"
                )
            );
        }
        return path;
    }

    private static string Name(SampleFirm? firm) =>
        firm is null ? ""
        : firm.IsEntrepreneur ? $"ИП Выдумкин {firm.Index}"
        : $"ООО «Пример {firm.Index}»";

    private static string WriteRegister(string path, int year, FirmSample sample, Dictionary<string, string> subjects)
    {
        using var zip = ZipFile.Open(Fresh(path), ZipArchiveMode.Create);
        var documents = sample
            .Firms.Where(firm => firm.IsSme(year))
            .SelectMany(firm =>
                firm.Index % 10 < IdleInTen
                    ? new[] { firm, new SampleFirm(FirstIdle + firm.Index, firm.Region, FirmPath.Small, 1) }
                    : [firm]
            );
        var file = 0;
        foreach (var chunk in documents.Chunk(DocumentsOfFile))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"sample-VO_RRMSPSV_{year}1210_{++file:000}");
            using var writer = Entry(zip, $"{name}.xml");
            writer.Write(
                $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Файл ИдФайл=\"{name}\" ВерсФорм=\"4.05\" ТипИнф=\"РЕЕСТРМСП\" КолДок=\"{chunk.Length}\">\n"
            );
            foreach (var firm in chunk)
                Document(writer, firm, year, subjects[firm.Region]);
            writer.Write("</Файл>\n");
        }
        return path;
    }

    private static void Document(StreamWriter writer, SampleFirm firm, int year, string subject)
    {
        var who = firm.IsEntrepreneur
            ? $"<ИПВклМСП ИННФЛ=\"{firm.Number}\" ОГРНИП=\"{firm.Registration}\"><ФИОИП Фамилия=\"Выдумкин\" Имя=\"Пример\"/></ИПВклМСП>"
            : $"<ОргВклМСП НаимОрг=\"ООО &quot;Пример {firm.Index}&quot;\" ИННЮЛ=\"{firm.Number}\" ОГРН=\"{firm.Registration}\"/>";
        writer.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<Документ ИдДок=\"{firm.Index}\" ДатаСост=\"10.12.{year}\" ДатаВклМСП=\"01.08.{year}\" ВидСубМСП=\"{(firm.IsEntrepreneur ? 2 : 1)}\" КатСубМСП=\"{firm.Category}\" ПризНовМСП=\"2\" СведСоцПред=\"2\">{who}<СведМН КодРегион=\"{subject}\"/><СвОКВЭД><СвОКВЭДОсн КодОКВЭД=\"{Activity(firm)}\" ВерсОКВЭД=\"2014\"/></СвОКВЭД></Документ>\n"
            )
        );
    }

    // Divisions of manufacturing and trade, without meaning.
    private static string Activity(SampleFirm firm) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(firm.Index % 3 == 0 ? 46 : 10 + (firm.Index % 23))}.{1 + (firm.Index % 9)}"
        );

    private static IEnumerable<string> FactLines(FirmSample sample, int[] years)
    {
        yield return "date,inn,region,staff,income_mn_rub";
        foreach (var year in years)
        {
            foreach (var firm in sample.Firms)
            {
                var (staff, income) = firm.Facts(year);
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{year}-12-31,{firm.Number},{firm.Region},{staff},{income}"
                );
            }
        }
    }

    private static IEnumerable<string> TruthLines(FirmLedger ledger)
    {
        yield return "year,region,sme_exporters,sme_exports_usd,entries,exits,graduations,demotions,redefinitions";
        foreach (var row in ledger.Rows)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Year},{row.Region},{row.Exporters},{row.Cents / 100}.{row.Cents % 100:00},{row.Entries},{row.Exits},{row.Graduations},{row.Demotions},{row.Redefinitions}"
            );
    }

    private static string Fresh(string path)
    {
        File.Delete(path);
        return path;
    }

    private static StreamWriter Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        return new StreamWriter(entry.Open(), Utf8, 1 << 16);
    }
}
