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

/// <summary>The files of a release for the outside: each table in the formats of statistical offices, a workbook, and a note on method.</summary>
internal static class ReleaseDocuments
{
    private static readonly string[] Formats = ["csv", "json-stat", "px", "xlsx"];

    public static Outcome<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> Of(
        House house,
        Manifest manifest,
        ReleaseDraft draft,
        SuppressionPlan plan,
        ReleaseHeader header,
        string language,
        CancellationToken cancellation
    )
    {
        var document = Document(house, manifest, draft, plan, header);
        var files = new Dictionary<string, ReadOnlyMemory<byte>>();
        foreach (var writer in TextFormats.All.Concat(house.Writers).Where(one => Formats.Contains(one.Format)))
        {
            var written = writer.Write(document, language, cancellation);
            if (!written.Succeeded)
                return written.Problem;
            foreach (var file in written.Value)
                files[$"{file.Part ?? "tables"}.{file.Extension}"] = file.Content;
        }
        files["method.txt"] = Encoding.UTF8.GetBytes(ReleaseNote.Of(header).In(language));
        return files;
    }

    private static Document Document(
        House house,
        Manifest manifest,
        ReleaseDraft draft,
        SuppressionPlan plan,
        ReleaseHeader header
    )
    {
        var clearance = Clearance.Certified(plan.Audit);
        var provenance = new Provenance(
            header.Dataset,
            header.Snapshot,
            "release",
            "",
            header.Period,
            $"disclosure/{header.RulesVersion}"
        )
        {
            Clearance = clearance,
        };
        var tables = draft.Tables.Select(
            (table, at) => new TableBlock(at + 1, Table(house, manifest, table, plan.Release, provenance), [])
        );
        return new Document(
            "release",
            new("Exports by firms, protected", "Экспорт предприятий, с защитой данных"),
            new(header.Period, header.Period),
            [.. tables],
            [new DocumentSource(1, new("all figures", "все показатели"), provenance)]
        );
    }

    private static ReportTable Table(
        House house,
        Manifest manifest,
        LinkedTable table,
        AuditedRelease release,
        Provenance provenance
    )
    {
        // The last dimension lies across; the others name the rows together.
        var across = table.Dimensions[^1];
        var down = table.Dimensions.Take(table.Dimensions.Count - 1).ToArray();
        var rows = table
            .Coordinates()
            .GroupBy(codes => string.Join(';', codes.Take(down.Length)))
            .Select(group => new ReportRow(
                group.Key.Length == 0 ? "total" : group.Key,
                Label(house, down, group.First()),
                [.. group.Select(codes => Cell(manifest, release, table.Key(codes)))]
            ));
        return new ReportTable(
            $"table-{string.Join('-', table.Dimensions.Select(one => one.Dimension))}",
            new(
                $"Exports by {string.Join(" and ", table.Dimensions.Select(one => one.Dimension))}",
                $"Экспорт: {string.Join(", ", table.Dimensions.Select(one => RussianWord(one.Dimension)))}"
            ),
            new(
                string.Join(", ", down.Select(one => one.Dimension)),
                string.Join(", ", down.Select(one => RussianWord(one.Dimension)))
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
            [ReleaseNote.Marks],
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
            _ when Enum.TryParse<Dimension>(dimension, ignoreCase: true, out var known) => house
                .Reference.Names(known)
                .GetValueOrDefault(code, new LocalText(code, code)),
            _ => new(code, code),
        };

    private static string RussianWord(string dimension) =>
        dimension switch
        {
            "region" => "регион",
            "product" => "товар",
            "partner" => "страна-партнёр",
            "size" => "размер предприятия",
            _ => dimension,
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

    public static LocalText Of(ReleaseHeader header) =>
        new(
            $"""
            Method of the release

            Data: {header.Dataset}, snapshot {header.Snapshot}, {header.Flow}, {header.Period}; amounts in {header.Currency}.
            Rules of disclosure control, version {header.RulesVersion}: a figure is withheld where too few firms stand behind it or where
            the largest could be estimated too closely. The parameters of the rules are not published. Firms of one group count as one where groups are known.
            Further figures are withheld so that none can be computed from the printed ones and their totals.
            The release was attacked before it left the house: by a reader, by a contributor who knows its own figures, by a reader with a good
            guess of every figure, with all earlier releases{(
                header.WithMirror ? ", and with what partner countries publish as imports" : ""
            )}. All withheld figures held.
            {Marks.English}
            Totals are exact; nothing was rounded or changed.

            """,
            $"""
            Как подготовлена публикация

            Данные: {header.Dataset}, снимок {header.Snapshot}, {header.Flow}, {header.Period}; суммы — {header.Currency}.
            Правила защиты данных, версия {header.RulesVersion}: показатель не публикуется, если за ним стоит слишком мало предприятий или если
            крупнейшее из них можно оценить слишком точно. Параметры правил не раскрываются. Предприятия одной группы, где она известна, считаются одним.
            Кроме того, скрыты показатели, без которых защищённые можно было бы вычислить по опубликованным и их итогам.
            До выпуска публикация проверена «нападением»: от имени читателя, участника, знающего собственные данные, читателя с хорошей
            оценкой каждого показателя, со всеми прежними публикациями{(
                header.WithMirror ? " и с данными стран-партнёров об импорте" : ""
            )}. Все скрытые показатели устояли.
            {Marks.Russian}
            Итоги точные: ничего не округлялось и не менялось.

            """
        );
}
