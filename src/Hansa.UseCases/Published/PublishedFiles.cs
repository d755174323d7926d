using Hansa.Statistics.Consistency;
using Hansa.UseCases.Documents;

namespace Hansa.UseCases.Published;

/// <summary>Reads files of cells and files of relations, told apart by their columns, and finds everything that is wrong with them.</summary>
internal sealed class PublishedFiles
{
    private const int MostCells = 20_000;
    private const int MostRelations = 20_000;
    private const int LongestName = 200;

    private static readonly string[] CellColumns = ["cell", "printed"];
    private static readonly string[] MoreCellColumns =
    [
        "corrected",
        "precision",
        "unit",
        "label_en",
        "label_ru",
        "note",
        "source",
        "confidence",
    ];

    private static readonly string[] RelationColumns = ["relation", "formula"];
    private static readonly string[] MoreRelationColumns =
    [
        "checks",
        "meaning_en",
        "meaning_ru",
        "note",
        "source",
        "confidence",
    ];

    private readonly bool corrected;
    private readonly List<LocalText> findings = [];
    private readonly Dictionary<string, PublishedCell> cells = new(StringComparer.Ordinal);
    private readonly List<PublishedRelation> relations = [];
    private readonly Dictionary<string, string> relationPlaces = new(StringComparer.Ordinal);

    private PublishedFiles(bool corrected) => this.corrected = corrected;

    /// <summary>All cells and relations of the files, in their order; or one problem with every finding.</summary>
    /// <param name="corrected">Takes the column corrected, where it is filled, in place of what is printed.</param>
    public static Outcome<(IReadOnlyList<PublishedCell> Cells, IReadOnlyList<PublishedRelation> Relations)> Read(
        IReadOnlyList<TableFile> files,
        bool corrected
    )
    {
        var reading = new PublishedFiles(corrected);
        var (ofCells, ofRelations) = (files.Where(file => file.Has("cell")), files.Where(file => !file.Has("cell")));
        foreach (var file in ofCells)
            reading.Cells(file);
        foreach (var file in ofRelations)
            reading.Relations(file);
        if (reading.findings.Count == 0)
            reading.Missing();
        if (reading.findings.Count > 0)
            return reading.Faulty();
        return (reading.cells.Values.ToArray(), reading.relations.ToArray());
    }

    private void Missing()
    {
        if (cells.Count == 0)
            findings.Add(
                new(
                    "No file has cells: a CSV with the columns cell and printed.",
                    "Ни в одном файле нет ячеек: нужен CSV со столбцами cell и printed."
                )
            );
        if (relations.Count == 0)
            findings.Add(
                new(
                    "No file has relations: a CSV with the columns relation and formula.",
                    "Ни в одном файле нет соотношений: нужен CSV со столбцами relation и formula."
                )
            );
    }

    private Problem Faulty() =>
        new(
            ProblemKind.Invalid,
            new(
                $"The files have {findings.Count} {(findings.Count == 1 ? "fault" : "faults")}; nothing was checked.",
                $"Ошибок в файлах: {findings.Count}; ничего не проверено."
            ),
            new(
                "Mend the lines named above; docs/how-to/check-published-tables.md tells the form.",
                "Исправьте названные выше строки; форму описывает docs/how-to/check-published-tables.md."
            )
        )
        {
            Details = findings,
        };

    private void Cells(TableFile file)
    {
        findings.AddRange(file.Faults(CellColumns, MoreCellColumns));
        if (corrected && !file.Has("corrected"))
            findings.Add(
                new(
                    $"{file.FileName}, line 1: there is no column corrected to take.",
                    $"{file.FileName}, строка 1: нет столбца corrected, из которого брать."
                )
            );
        foreach (var row in file.Rows)
            Cell(file, row);
        if (cells.Count > MostCells)
            findings.Add(
                new(
                    $"{file.FileName}: there are more than {MostCells} cells; check the tables one by one.",
                    $"{file.FileName}: ячеек больше {MostCells}; проверяйте таблицы по одной."
                )
            );
    }

    private void Cell(TableFile file, TableFileRow row)
    {
        var place = $"{file.FileName}, line {row.Line}";
        var name = file.Text(row, "cell");
        var printed = Printed(file, row, place);
        if (!IsName(name))
            findings.Add(
                new(
                    $"{place}: '{Short(name)}' cannot name a cell. Begin with a letter; then letters, digits, dots, hyphens and underscores.",
                    $"{place}: «{Short(name)}» не годится как имя ячейки. Сначала буква, затем буквы, цифры, точки, дефисы и подчёркивания."
                )
            );
        else if (cells.TryGetValue(name, out var earlier))
            findings.Add(
                new(
                    $"{place}: the cell {name} stands there already, {earlier.Place}.",
                    $"{place}: ячейка {name} уже есть, {earlier.Place}."
                )
            );
        else if (printed is not null && cells.Count <= MostCells)
            cells[name] = new PublishedCell(
                name,
                printed,
                Words(file, row, "label", name),
                file.Text(row, "unit"),
                place
            );
    }

    private PrintedNumber? Printed(TableFile file, TableFileRow row, string place)
    {
        var text = file.Text(row, "printed");
        if (corrected && file.Text(row, "corrected") is { Length: > 0 } better)
            text = better;
        var precision = file.Text(row, "precision");
        var printed = PrintedNumber.Read(text, precision);
        if (printed is null && PrintedNumber.Read(text) is null)
            findings.Add(
                new(
                    $"{place}: '{Short(text)}' is no printed number; write 55.2, >=10, <0.05, 10..12, listed or no data (a point, no comma).",
                    $"{place}: «{Short(text)}» — не напечатанное число; пишите 55.2, >=10, <0.05, 10..12, listed или no data (точка, а не запятая)."
                )
            );
        else if (printed is null)
            findings.Add(
                new(
                    $"{place}: precision '{Short(precision)}' does not fit '{Short(text)}'; it is a number of decimals, or exact.",
                    $"{place}: precision «{Short(precision)}» не подходит к «{Short(text)}»; это число десятичных знаков или exact."
                )
            );
        return printed;
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName
        && char.IsLetter(name[0])
        && char.IsLetterOrDigit(name[^1])
        && name.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_')
        && !name.Contains("..", StringComparison.Ordinal)
        && !name.Contains("--", StringComparison.Ordinal)
        && !name.Contains("-.", StringComparison.Ordinal);

    private void Relations(TableFile file)
    {
        var faults = file.Faults(RelationColumns, MoreRelationColumns).ToArray();
        findings.AddRange(faults);
        if (faults.Length > 0)
            return;
        var patterns = new FormulaPatterns([.. cells.Keys]);
        foreach (var row in file.Rows)
            Relation(file, row, patterns);
        if (relations.Count > MostRelations)
            findings.Add(
                new(
                    $"{file.FileName}: there are more than {MostRelations} relations; check the tables one by one.",
                    $"{file.FileName}: соотношений больше {MostRelations}; проверяйте таблицы по одной."
                )
            );
    }

    private void Relation(TableFile file, TableFileRow row, FormulaPatterns patterns)
    {
        var place = $"{file.FileName}, line {row.Line}";
        var name = file.Text(row, "relation");
        if (name.Length == 0)
            findings.Add(new($"{place}: the relation has no name.", $"{place}: у соотношения нет имени."));
        else if (!relationPlaces.TryAdd(name, place))
            findings.Add(
                new(
                    $"{place}: the relation {name} stands there already, {relationPlaces[name]}.",
                    $"{place}: соотношение {name} уже есть, {relationPlaces[name]}."
                )
            );
        else if (relations.Count <= MostRelations)
            Apply(file, row, patterns);
    }

    private void Apply(TableFile file, TableFileRow row, FormulaPatterns patterns)
    {
        var place = $"{file.FileName}, line {row.Line}";
        var text = file.Text(row, "formula");
        string[] checks = file.Text(row, "checks").Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries);
        try
        {
            relations.AddRange(
                patterns
                    .Apply(FormulaReader.Read(text))
                    .Select(one => new PublishedRelation(
                        file.Text(row, "relation"),
                        string.Join(", ", one.Choice.Values),
                        one.Formula,
                        [.. checks.Select(check => Filled(check, one.Choice))],
                        Words(file, row, "meaning", text),
                        place
                    ))
            );
        }
        catch (FormatException fault)
        {
            findings.Add(
                new LocalText($"{place}: {fault.Message}.", $"{place}: {fault.Message}.").And(Advice(fault.Message))
            );
        }
    }

    // t2-{year} is a check for each year.
    private static string Filled(string check, IReadOnlyDictionary<string, string> choice) =>
        choice.Aggregate(check, (text, pair) => text.Replace($"{{{pair.Key}}}", pair.Value, StringComparison.Ordinal));

    // A name that is not there may be a mistyped one.
    private LocalText Advice(string message) =>
        message.StartsWith("there is no cell '", StringComparison.Ordinal)
        && Nearest.To(message.Split('\'')[1], cells.Keys) is { Count: > 0 } near
            ? Nearest.Meant(near)
            : LocalText.None;

    private static LocalText Words(TableFile file, TableFileRow row, string column, string otherwise)
    {
        var (english, russian) = (file.Text(row, column + "_en"), file.Text(row, column + "_ru"));
        return new LocalText(
            english.Length > 0 ? english
                : russian.Length > 0 ? russian
                : otherwise,
            russian.Length > 0 ? russian
                : english.Length > 0 ? english
                : otherwise
        );
    }

    private static string Short(string text) => text.Length > 40 ? string.Concat(text.AsSpan(0, 40), "…") : text;
}
