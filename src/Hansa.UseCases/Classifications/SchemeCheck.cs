using System.Globalization;
using Hansa.Statistics.Classifications;

namespace Hansa.UseCases.Classifications;

/// <summary>Reads the rules of a user's classification and finds everything that is wrong with it.</summary>
public sealed class SchemeCheck
{
    private readonly SchemeFile file;
    private readonly IReadOnlyList<Nomenclature> editions;
    private readonly List<LocalText> findings = [];
    private readonly List<(int Line, PrefixRule Rule)> rules = [];

    private SchemeCheck(SchemeFile file, IReadOnlyList<Nomenclature> editions)
    {
        this.file = file;
        this.editions = editions;
    }

    /// <summary>All that is wrong, one a line, with line numbers, in the file's order; nothing when the file can be used.</summary>
    public static IReadOnlyList<LocalText> FindingsOf(SchemeFile file, IReadOnlyList<Nomenclature> editions)
    {
        var check = new SchemeCheck(file, editions);
        check.Columns();
        if (check.findings.Count > 0)
            return check.findings;
        foreach (var row in file.Rows)
            check.Row(row);
        check.Overlaps();
        if (check.rules.Count == 0 && check.findings.Count == 0)
            check.findings.Add(new("The file has a header and no rows.", "В файле есть заголовок, но нет строк."));
        return check.findings;
    }

    /// <summary>The rules of a file without findings, by prefix.</summary>
    public static IReadOnlyList<PrefixRule> RulesOf(SchemeFile file)
    {
        var check = new SchemeCheck(file, []);
        foreach (var row in file.Rows)
            check.Row(row);
        return [.. check.rules.Select(one => one.Rule).OrderBy(rule => rule.Prefix, StringComparer.Ordinal)];
    }

    private void Columns()
    {
        foreach (var column in SchemeColumns.Required.Except(file.Columns))
            findings.Add(
                new(
                    $"Line 1: there is no column {column}; the columns are {file.Columns}.",
                    $"Строка 1: нет столбца {column}; столбцы: {file.Columns}."
                )
            );
        foreach (var twice in file.Columns.GroupBy(column => column).Where(group => group.Count() > 1))
            findings.Add(
                new(
                    $"Line 1: the column {twice.Key} stands there twice.",
                    $"Строка 1: столбец {twice.Key} повторяется."
                )
            );
    }

    private void Row(SchemeFileRow row)
    {
        if (row.Fields.Count != file.Columns.Count)
        {
            findings.Add(
                new(
                    $"Line {row.Line}: {row.Fields.Count} fields where the header has {file.Columns.Count}.",
                    $"Строка {row.Line}: полей {row.Fields.Count}, а в заголовке {file.Columns.Count}."
                )
            );
            return;
        }
        var prefix = file.Text(row, SchemeColumns.Prefix);
        var first = Date(row, SchemeColumns.ValidFrom);
        var last = Date(row, SchemeColumns.ValidTo);
        if (first > last)
            findings.Add(
                new(
                    $"Line {row.Line}: {first:yyyy-MM-dd} to {last:yyyy-MM-dd} ends before it begins.",
                    $"Строка {row.Line}: срок с {first:yyyy-MM-dd} по {last:yyyy-MM-dd} кончается раньше, чем начинается."
                )
            );
        if (Prefix(row, prefix))
            rules.Add((row.Line, new PrefixRule(prefix, file.Text(row, SchemeColumns.Class), first, last)));
    }

    private bool Prefix(SchemeFileRow row, string prefix)
    {
        if (prefix.Length == 0 || !prefix.All(char.IsAsciiDigit))
            findings.Add(
                new(
                    $"Line {row.Line}: the prefix '{prefix}' is not made of digits.",
                    $"Строка {row.Line}: начало кода «{prefix}» состоит не из цифр."
                )
            );
        else if (editions.Count > 0 && !editions.Any(edition => edition.LeavesUnder(prefix).Any()))
            findings.Add(
                new(
                    $"Line {row.Line}: no code of {Names()} begins with {prefix}.",
                    $"Строка {row.Line}: ни один код {Names()} не начинается с {prefix}."
                )
            );
        else
            return true;
        return false;
    }

    private DateOnly? Date(SchemeFileRow row, string column)
    {
        var text = file.Text(row, column);
        if (text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        findings.Add(
            new(
                $"Line {row.Line}: {column} '{text}' is not a date like 2017-12-31.",
                $"Строка {row.Line}: {column} «{text}» — не дата вида 2017-12-31."
            )
        );
        return null;
    }

    private void Overlaps()
    {
        foreach (var same in rules.GroupBy(one => one.Rule.Prefix))
        {
            var seen = new List<(int Line, PrefixRule Rule)>();
            foreach (var one in same)
            {
                var earlier = seen.FirstOrDefault(other => other.Rule.Overlaps(one.Rule));
                if (earlier.Rule is not null)
                    findings.Add(Twice(one.Line, earlier.Line, one.Rule, earlier.Rule));
                seen.Add(one);
            }
        }
    }

    private static LocalText Twice(int line, int earlier, PrefixRule rule, PrefixRule other) =>
        (rule.First, rule.Last) == (other.First, other.Last)
            ? new(
                $"Line {line}: the prefix {rule.Prefix} has a row already, line {earlier}.",
                $"Строка {line}: для начала кода {rule.Prefix} уже есть строка {earlier}."
            )
            : new(
                $"Line {line}: the dates of prefix {rule.Prefix} overlap those of line {earlier}.",
                $"Строка {line}: сроки начала кода {rule.Prefix} пересекаются со сроками строки {earlier}."
            );

    private LocalText Names() =>
        editions is [var only]
            ? LocalText.Same(only.Name)
            : new($"any {editions[0].Family} edition", $"всех редакций {editions[0].Family}");
}
