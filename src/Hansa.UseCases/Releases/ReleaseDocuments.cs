using System.Text;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Disclosure;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Releases;

/// <summary>What the files of a release are written from.</summary>
internal sealed record ReleasePaper(
    House House,
    ReleaseScope Scope,
    ReleaseDraft Draft,
    SuppressionPlan Plan,
    ReleaseHeader Header
)
{
    public Manifest Manifest => Scope.Manifest;

    /// <summary>Sentences about codes that were added up.</summary>
    public IReadOnlyList<LocalText> Notes =>
        Draft.Tables.Any(HasDistricts) ? [new RegionDistricts(House.Reference, Scope.Period.Last).Note] : [];

    public static bool HasDistricts(LinkedTable table) => table.Name.Contains(":district", StringComparison.Ordinal);
}

/// <summary>The files of a release for the outside: each table in the formats of statistical offices, a workbook, and a note on method.</summary>
internal static class ReleaseDocuments
{
    private static readonly string[] Formats = ["csv", "json-stat", "px", "xlsx"];

    public static Outcome<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> Of(
        ReleasePaper paper,
        string language,
        CancellationToken cancellation
    )
    {
        var document = Document(paper);
        var files = new Dictionary<string, ReadOnlyMemory<byte>>();
        foreach (var writer in TextFormats.All.Concat(paper.House.Writers).Where(one => Formats.Contains(one.Format)))
        {
            var written = writer.Write(document, language, cancellation);
            if (!written.Succeeded)
                return written.Problem;
            foreach (var file in written.Value)
                files[$"{file.Part ?? "tables"}.{file.Extension}"] = file.Content;
        }
        files["method.txt"] = Encoding.UTF8.GetBytes(ReleaseNote.Of(paper.Header, paper.Notes).In(language));
        return files;
    }

    private static Document Document(ReleasePaper paper)
    {
        var header = paper.Header;
        var provenance = new Provenance(
            header.Dataset,
            header.Snapshot,
            "release",
            "",
            header.Period,
            $"disclosure/{header.RulesVersion}"
        )
        {
            Clearance = Clearance.Certified(paper.Plan.Audit),
        };
        var tables = paper.Draft.Tables.Select(
            (table, at) => new TableBlock(at + 1, Table(paper, table, provenance), [])
        );
        return new Document(
            "release",
            new("Exports by firms, protected", "Экспорт предприятий, с защитой данных"),
            new(header.Period, header.Period),
            [.. tables],
            [new DocumentSource(1, new("all figures", "все показатели"), provenance)]
        );
    }

    private static ReportTable Table(ReleasePaper paper, LinkedTable table, Provenance provenance)
    {
        var (house, manifest) = (paper.House, paper.Manifest);
        var words = table.Name.Split(',').Select(Word).ToArray();
        // The last dimension lies across; the others name the rows together.
        var across = table.Dimensions[^1];
        var down = table.Dimensions.Take(table.Dimensions.Count - 1).ToArray();
        var rows = table
            .Coordinates()
            .GroupBy(codes => string.Join(';', codes.Take(down.Length)))
            .Select(group => new ReportRow(
                group.Key.Length == 0 ? "total" : group.Key,
                Label(house, down, group.First()),
                [.. group.Select(codes => Cell(manifest, paper.Plan.Release, table.Key(codes)))]
            ));
        return new ReportTable(
            $"table-{table.Name.Replace(',', '-').Replace(':', '-')}",
            new(
                $"Exports by {string.Join(" and ", words.Select(word => word.English))}",
                $"Экспорт: {string.Join(", ", words.Select(word => word.Russian))}"
            ),
            new(
                string.Join(", ", words.SkipLast(1).Select(word => word.English)),
                string.Join(", ", words.SkipLast(1).Select(word => word.Russian))
            ),
            [
                .. across.Codes.Select(code => new ReportColumn(
                    code,
                    Name(house, across.Dimension, code),
                    new(manifest.Currency, manifest.Currency),
                    0
                )),
            ],
            [.. rows],
            [ReleaseNote.Marks, .. ReleasePaper.HasDistricts(table) ? paper.Notes : []],
            provenance
        );
    }

    private static ReportCell Cell(Manifest manifest, AuditedRelease release, string key)
    {
        var cell = release.Model.Find(key);
        return ReportCell.Of(
            ReleaseDraft.IsPrinted(release, cell)
                ? Figure.Of((double)manifest.Amount(release.Facts[cell].Value))
                : Figure.None(Missing.Suppressed)
        );
    }

    private static LocalText Label(House house, Hierarchy[] down, string[] codes)
    {
        var names = down.Select((dimension, at) => Name(house, dimension.Dimension, codes[at])).ToArray();
        return names.Length == 0
            ? new("Total", "Всего")
            : new(
                string.Join(", ", names.Select(name => name.English)),
                string.Join(", ", names.Select(name => name.Russian))
            );
    }

    private static LocalText Name(House house, string dimension, string code) =>
        code switch
        {
            "total" => new("Total", "Всего"),
            "sme" => new("SMEs", "МСП"),
            _ when dimension == "region" && house.Reference.DistrictNames.TryGetValue(code, out var district) => new(
                $"{district.English} district",
                $"{district.Russian} округ"
            ),
            _ when Enum.TryParse<Dimension>(dimension, ignoreCase: true, out var known) => house
                .Reference.Names(known)
                .GetValueOrDefault(code, LocalText.Same(code)),
            _ => new(code, code),
        };

    private static LocalText Word(string dimension) =>
        dimension.Split(':') switch
        {
            ["region", _] => new("district", "округ"),
            ["region"] => new("region", "регион"),
            ["product", var digits] => new($"product ({digits} digits)", $"товар ({digits} знака)"),
            ["product"] => new("product", "товар"),
            ["partner"] => new("partner", "страна-партнёр"),
            ["size"] => new("size", "размер предприятия"),
            _ => new(dimension, dimension),
        };
}

/// <summary>The note on method that goes with every release; it says nothing of the parameters of the rules.</summary>
internal static class ReleaseNote
{
    public static LocalText Marks { get; } =
        new(
            "c: withheld to protect the data of firms, or to protect another withheld figure. 0: no trade.",
            "c — не публикуется, чтобы защитить данные предприятий или другой скрытый показатель. 0 — торговли не было."
        );

    /// <param name="notes">Sentences about codes that were added up.</param>
    public static LocalText Of(ReleaseHeader header, IReadOnlyList<LocalText> notes) =>
        new(
            $"""
            Method of the release

            Data: {header.Dataset}, snapshot {header.Snapshot}, {header.Flow}, {header.Period}; amounts in {header.Currency}.
            Rules of disclosure control, version {header.RulesVersion}: a figure is withheld where too few firms stand behind it or where
            the largest could be estimated too closely. The parameters of the rules are not published. Firms of one group count as one where groups are known.
            Further figures are withheld so that none can be computed from the printed ones and their totals.
            The release was attacked before it left the house: by a reader, by a contributor who knows its own figures, by a reader with a good
            guess of every figure, with all earlier releases{Others(
                header
            ).English}. All withheld figures held that others have not published.
            {Marks.English}{string.Concat(notes.Select(note => $"\n{note.English}"))}
            Totals are exact; nothing was rounded or changed.

            """,
            $"""
            Как подготовлена публикация

            Данные: {header.Dataset}, снимок {header.Snapshot}, {header.Flow}, {header.Period}; суммы — {header.Currency}.
            Правила защиты данных, версия {header.RulesVersion}: показатель не публикуется, если за ним стоит слишком мало предприятий или если
            крупнейшее из них можно оценить слишком точно. Параметры правил не раскрываются. Предприятия одной группы, где она известна, считаются одним.
            Кроме того, скрыты показатели, без которых защищённые можно было бы вычислить по опубликованным и их итогам.
            До выпуска публикация проверена «нападением»: от имени читателя, участника, знающего собственные данные, читателя с хорошей
            оценкой каждого показателя, со всеми прежними публикациями{Others(
                header
            ).Russian}. Все скрытые показатели, которых не опубликовали другие, устояли.
            {Marks.Russian}{string.Concat(notes.Select(note => $"\n{note.Russian}"))}
            Итоги точные: ничего не округлялось и не менялось.

            """
        );

    // Whose data these are anybody may know: they are published.
    private static LocalText Others(ReleaseHeader header)
    {
        var (english, russian) = ("", "");
        if (header.Mirror is { } mirror)
            (english, russian) = (
                $", with what partner countries publish as imports ({mirror})",
                $", с данными стран-партнёров об импорте ({mirror})"
            );
        else if (header.WithMirror)
            (english, russian) = (
                ", with what partner countries publish as imports",
                ", с данными стран-партнёров об импорте"
            );
        return header.PublishedFigures == 0
            ? new(english, russian)
            : new(
                $"{english}, with shares, growth rates and values published elsewhere ({header.PublishedFigures})",
                $"{russian}, с опубликованными в других источниках долями, темпами роста и значениями ({header.PublishedFigures})"
            );
    }
}
