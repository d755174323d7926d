using System.Text.RegularExpressions;
using Hansa.Adapters.Sources.Cells;
using Hansa.Adapters.Sources.Rows;
using Hansa.Adapters.Sources.Text;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources;

/// <summary>Foreign trade of Russia by month, product, partner and region: the downloads of the Federal Customs Service (DATTSVT).</summary>
/// <remarks>
/// Columns napr, period, nastranapr, tnved, edizm, Stoim, Netto, Kol, Region, Region_s, in any case. The same table comes as text
/// (UTF-8, tabs) and as DBF (CP866). A code of a region stands before its name: <c>45000 - GOROD MOSKVA</c>. Hidden digits of a product
/// are filled with X.
/// </remarks>
internal sealed partial class Fts : Source
{
    private static readonly Dictionary<string, string> Roles = new()
    {
        [Role.Flow] = "napr",
        [Role.Period] = "period",
        [Role.Partner] = "nastranapr",
        [Role.Product] = "tnved",
        [Role.Value] = "Stoim",
        [Role.Mass] = "Netto",
        [Role.Quantity] = "Kol",
        [Role.Region] = "Region",
    };

    // Downloads are asked for at 2, 4, 6 or 10 digits; a shorter code is one of the tariff whose other digits are not known.
    private static readonly int[] AskedLengths = [2, 4, 6];

    private static readonly string[] Required = [Role.Flow, Role.Period, Role.Product, Role.Value];

    public override SourceCard Card { get; } =
        new(
            "fts",
            "Foreign trade of Russia by region (Federal Customs Service, DATTSVT)",
            "text divided by tabs (utf-8) or DBF (cp866), also in a zip; napr, period, nastranapr, tnved, edizm, Stoim, Netto, Kol, Region, "
                + "Region_s; decimal comma; USD, unless --unit says otherwise",
            [],
            "hansa load DATTSVT.zip --as russia --source fts --workspace work"
        );

    public override IReadOnlyList<string> Layout { get; } =
    ["napr", "period", "nastranapr", "tnved", "edizm", "Stoim", "Netto", "Kol", "Region", "Region_s"];

    public override TextForm Text => new() { Wanted = [.. Required.Select(role => Roles[role])] };

    public override bool Reads(string entryName) =>
        base.Reads(entryName) || Path.GetExtension(entryName).Equals(".dbf", StringComparison.OrdinalIgnoreCase);

    public override Outcome<RecordReader> Open(Stream content, LoadRequest request)
    {
        var head = new byte[1];
        var headed = new HeadedStream(
            head.AsMemory(0, content.ReadAtLeast(head, 1, throwOnEndOfStream: false)),
            content
        );
        return DbfHeader.Recognises(head[0])
            ? DbfRecords.Open(headed, new CellForm("cp866", ','), request)
            : DelimitedText.Open(headed, Text, request);
    }

    public override Outcome<Declaration> Declare(Header header, LoadRequest request)
    {
        var missing = Required.Where(role => header.Find(Roles[role]) < 0 && !IsGiven(role, request)).ToArray();
        return missing.Length > 0
            ? new Problem(
                ProblemKind.Invalid,
                new(
                    $"This is not a file of the customs service: it has no column {missing.Select(role => Roles[role])}.",
                    $"Это не файл таможенной службы: нет столбца {missing.Select(role => Roles[role])}."
                ),
                new(
                    $"Its columns are {header.Columns}. Map them with --source columns, or take the file as it was published.",
                    $"Его столбцы: {header.Columns}. Сопоставьте их (--source columns) или возьмите файл в том виде, как он опубликован."
                )
            )
            : new Declaration
            {
                Columns = Roles
                    .Where(pair => header.Find(pair.Value) >= 0)
                    .ToDictionary(pair => pair.Key, pair => pair.Value),
                Constants = new Dictionary<string, string> { [Role.Reporter] = "RUS" },
                Nomenclatures = new Dictionary<Dimension, string>
                {
                    [Dimension.Reporter] = "countries",
                    [Dimension.Partner] = "customs",
                    [Dimension.Region] = "ru",
                    [Dimension.Product] = "TNVED",
                },
                Adaptations = new Dictionary<string, Func<CodeReader, CodeReader>>
                {
                    [Role.Product] = read => text => ShortTariffCode.Read(text, AskedLengths, read),
                    [Role.Region] = read => text => ReadRegion(text, read),
                },
                PeriodForm = ReadMonth,
                Unit = "usd",
                DoubtsUnit = true,
                Numbers = new NumberForm(',', Negative: true),
            };
    }

    private static bool IsGiven(string role, LoadRequest request) =>
        request.Mapping.ContainsKey(role) || request.Constants.ContainsKey(role);

    private static Period? ReadMonth(string text) =>
        Month().IsMatch(text) && Period.TryParse($"{text[3..]}-{text[..2]}", out var month) ? month : null;

    // The code decides; a name that means another region is worth knowing.
    private static CodeReading ReadRegion(string text, CodeReader read)
    {
        var parts = CodeAndName().Match(text);
        if (!parts.Success)
            return read(text);
        var byCode = read(parts.Groups["code"].Value);
        var byName = read(parts.Groups["name"].Value);
        return byCode.Code is { } code && byName.Code is { } other && other != code
            ? CodeReading.Of(code, $"'{text}': the code means {code}, the name {other}; the code was taken")
            : byCode;
    }

    [GeneratedRegex(@"^\d\d/\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"^(?<code>\d+)\s*-\s*(?<name>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeAndName();
}
