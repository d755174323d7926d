using System.Globalization;
using System.Text;
using System.Text.Json;
using Hansa.Statistics.Disclosure;
using Hansa.UseCases.Releases;

namespace Hansa.Adapters.Releases;

/// <summary>The files of a release folder and what stands in them.</summary>
/// <remarks><c>public/</c> is what leaves the house: <c>layout.json</c>, <c>cells.csv</c>, <c>certificate.json</c> and the tables. <c>internal/</c> stays.</remarks>
internal static class ReleaseFiles
{
    public const string Layout = "public/layout.json";
    public const string Cells = "public/cells.csv";
    public const string Certificate = "public/certificate.json";
    public const string Internal = "internal/cells.json";
    public const string Figures = "internal/figures.json";

    private const string Withheld = "c";
    private const string Head = "key,value,status";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    };

    public static byte[] WriteLayout(StoredRelease release) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new LayoutFile(
                release.Header,
                [
                    .. release.Tables.Select(table => new TableFile(
                        table.Name,
                        [.. table.Fixed.Select(part => new Part(part.Dimension, part.Code))],
                        [.. table.Dimensions.Select(Dimension)]
                    )),
                ]
            ),
            Options
        );

    public static (ReleaseHeader Header, IReadOnlyList<LinkedTable> Tables) ReadLayout(byte[] bytes)
    {
        var file = Read<LayoutFile>(bytes);
        return (
            file.Header,
            [
                .. file.Tables.Select(table => new LinkedTable(
                    table.Name,
                    [
                        .. table.Dimensions.Select(one =>
                            Hierarchy.Of(one.Name, one.Root, one.Links.Select(link => (link.Name, link.Code)))
                        ),
                    ]
                )
                {
                    Fixed = [.. table.Fixed.Select(part => (part.Name, part.Code))],
                }),
            ]
        );
    }

    public static byte[] WriteCells(IEnumerable<PublicCell> cells)
    {
        var text = new StringBuilder(Head).Append('\n');
        foreach (var cell in cells)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{cell.Key},{cell.Value},{(cell.Value is null ? Withheld : "")}\n"
            );
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <exception cref="FormatException">A line is not as it was written.</exception>
    public static IReadOnlyList<PublicCell> ReadCells(byte[] bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || lines[0] != Head)
            throw new FormatException($"{Cells} does not begin with '{Head}'.");
        return [.. lines.Skip(1).Select((line, at) => Cell(line, at + 2))];
    }

    public static byte[] WriteInternal(IEnumerable<InternalCell> cells) =>
        JsonSerializer.SerializeToUtf8Bytes(
            cells.Select(cell => new InternalFile(
                cell.Key,
                cell.Facts.Value,
                cell.Facts.Contributors,
                cell.Facts.Total,
                [.. cell.Facts.Largest.Select(one => new Share(one.Contributor, one.Amount))],
                cell.Sensitivity.IsSensitive,
                cell.Sensitivity.Distance,
                cell.Sensitivity.FromLargest
            )),
            Options
        );

    public static IReadOnlyList<InternalCell> ReadInternal(byte[] bytes) =>
        [
            .. Read<InternalFile[]>(bytes)
                .Select(cell => new InternalCell(
                    cell.Key,
                    new CellFacts(
                        cell.Value,
                        cell.Contributors,
                        cell.Total,
                        [.. cell.Largest.Select(one => new Contribution(one.Name, one.Amount))]
                    ),
                    new Sensitivity(cell.IsSensitive, cell.Distance, cell.FromLargest)
                )),
        ];

    public static byte[] WriteFigures(IEnumerable<OutsideFigure> figures) =>
        JsonSerializer.SerializeToUtf8Bytes(
            figures.Select(one => new FigureFile(one.Cell, one.Base, one.Low, one.High, one.Divisor, one.IsMirror)),
            Options
        );

    public static IReadOnlyList<OutsideFigure> ReadFigures(byte[] bytes) =>
        [
            .. Read<FigureFile[]>(bytes)
                .Select(one =>
                    one is { Cell: not null, Divisor: var divisor } && divisor > 0
                        ? new OutsideFigure(one.Cell, one.Base, one.Low, one.High, one.Divisor)
                        {
                            IsMirror = one.IsMirror,
                        }
                        : throw new FormatException($"{Figures} holds a figure without cell or divisor.")
                ),
        ];

    public static byte[] WriteCertificate(
        StoredRelease release,
        AuditReport audit,
        IReadOnlyDictionary<string, string> hashes
    ) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new CertificateFile(
                "safe",
                release.Header.RulesVersion,
                "OR-Tools 9.15 (CLP); every witness verified in whole numbers",
                audit.Cells,
                audit.Withheld,
                [.. audit.Results.Select(one => one.By.ToString())],
                hashes
            ),
            Options
        );

    public static IReadOnlyDictionary<string, string> ReadCertificate(byte[] bytes) =>
        Read<CertificateFile>(bytes).Hashes;

    private static T Read<T>(byte[] bytes) =>
        JsonSerializer.Deserialize<T>(bytes, Options) ?? throw new FormatException("There is nothing in it.");

    private static PublicCell Cell(string line, int number)
    {
        var parts = line.Split(',');
        if (parts.Length != 3 || parts[0].Length == 0)
            throw new FormatException($"Line {number} of {Cells} has not three columns.");
        if (parts[1].Length == 0 && parts[2] == Withheld)
            return new PublicCell(parts[0], null);
        return
            long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && parts[2].Length == 0
            ? new PublicCell(parts[0], value)
            : throw new FormatException(
                $"Line {number} of {Cells} holds neither a whole number nor the mark {Withheld}."
            );
    }

    private static DimensionFile Dimension(Hierarchy hierarchy) =>
        new(
            hierarchy.Dimension,
            hierarchy.Root,
            [.. hierarchy.Codes.SelectMany(code => hierarchy.Parts(code).Select(part => new Part(part, code)))]
        );

    private sealed record LayoutFile(ReleaseHeader Header, IReadOnlyList<TableFile> Tables);

    private sealed record TableFile(string Name, IReadOnlyList<Part> Fixed, IReadOnlyList<DimensionFile> Dimensions);

    private sealed record DimensionFile(string Name, string Root, IReadOnlyList<Part> Links);

    private sealed record Part(string Name, string Code);

    private sealed record InternalFile(
        string Key,
        long Value,
        long Contributors,
        long Total,
        IReadOnlyList<Share> Largest,
        bool IsSensitive,
        long Distance,
        long FromLargest
    );

    private sealed record FigureFile(
        string Cell,
        string? Base,
        Int128? Low,
        Int128? High,
        Int128 Divisor,
        bool IsMirror
    );

    private sealed record Share(string Name, long Amount);

    private sealed record CertificateFile(
        string Verdict,
        string RulesVersion,
        string Solver,
        int Cells,
        int Withheld,
        IReadOnlyList<string> Withstood,
        IReadOnlyDictionary<string, string> Hashes
    );
}
