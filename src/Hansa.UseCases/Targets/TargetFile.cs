using System.Globalization;
using Hansa.Management.Targets;
using Hansa.Statistics.Indicators;
using Hansa.Statistics.Specification;
using Hansa.Statistics.Targets;
using Hansa.UseCases.Documents;

namespace Hansa.UseCases.Targets;

/// <summary>Reads a file of targets, one a row, and finds everything that is wrong with it.</summary>
internal sealed class TargetFile
{
    /// <summary>What targets may name beside indicators: quantities that shares are shares of.</summary>
    public static readonly string[] Quantities = ["exports", "non-resource-exports"];

    /// <summary>The columns that a file must have.</summary>
    public static readonly string[] Columns =
    [
        "indicator",
        "territory",
        "unit",
        "base",
        "base_year",
        "target",
        "deadline",
        "direction",
        "path",
        "source",
    ];

    private const int MostTargets = 20_000;
    private const int LongestText = 400;

    private static readonly string[] MoreColumns = ["approach", "item", "steps", "note", "confidence"];

    private readonly TableFile file;
    private readonly List<LocalText> findings = [];
    private readonly Dictionary<TargetKey, int> lines = [];
    private readonly Dictionary<string, (TargetDirection Direction, int Line)> directions = new(StringComparer.Ordinal);

    private TargetFile(TableFile file) => this.file = file;

    /// <summary>All targets in the order of the file; or one problem with every fault.</summary>
    public static Outcome<IReadOnlyList<Target>> Read(TableFile file)
    {
        var reading = new TargetFile(file);
        reading.findings.AddRange(file.Faults(Columns, MoreColumns));
        if (file.Rows.Count is 0 or > MostTargets)
            reading.findings.Add(
                new(
                    $"{file.FileName}: a set has 1 to {MostTargets} targets, and there are {file.Rows.Count}.",
                    $"{file.FileName}: в наборе от 1 до {MostTargets} целей, а здесь {file.Rows.Count}."
                )
            );
        if (reading.findings.Count > 0)
            return reading.Faulty();
        Target[] targets = [.. file.Rows.Select(reading.Row).OfType<Target>()];
        return reading.findings.Count > 0 ? reading.Faulty() : targets;
    }

    private Problem Faulty() =>
        new(
            ProblemKind.Invalid,
            new(
                $"{file.FileName} has {findings.Count} {(findings.Count == 1 ? "fault" : "faults")}; nothing was changed.",
                $"В файле {file.FileName} ошибок: {findings.Count}; ничего не изменено."
            ),
            new(
                "Mend the lines named; docs/how-to/track-targets.md tells the columns.",
                "Исправьте названные строки; столбцы описаны в docs/how-to/track-targets.md."
            )
        )
        {
            Details = findings,
        };

    private Target? Row(TableFileRow row)
    {
        var before = findings.Count;
        string Text(string column) => file.Text(row, column);
        void Fault(LocalText what) =>
            findings.Add(
                new($"{file.FileName}, line {row.Line}: {what}", $"{file.FileName}, строка {row.Line}: {what}")
            );

        var key = Key(Text, Fault);
        var unit = TargetUnit.Read(Text("unit"));
        if (unit is null)
            Fault(
                new(
                    $"unit '{Short(Text("unit"))}' is not known. Write share, growth-index, ratio, index, USD or billion USD.",
                    $"unit «{Short(Text("unit"))}» — неизвестная единица. Пишите share, growth-index, ratio, index, USD или billion USD."
                )
            );
        var start = Text("base").Length == 0 ? null : Number(unit, "base", Text("base"), Fault);
        var wanted = Number(unit, "target", Text("target"), Fault);
        var baseYear = Year("base_year", Text("base_year"), Fault);
        if (start is { Bound: not TargetBound.Rounded })
            Fault(new("a base is a number, not a limit.", "база — число, а не граница."));
        if (baseYear >= key?.Deadline)
            Fault(
                new(
                    $"the deadline {key.Deadline} is not after the year of the base {baseYear}.",
                    $"срок {key.Deadline} не позже года базы {baseYear}."
                )
            );
        var direction = Direction(key, row.Line, Text("direction"), Fault);
        var course = Course(Text("path"), Fault);
        if (course == TargetCourse.Geometric && (start is { Value: <= 0 } || wanted is { Value: <= 0 }))
            Fault(
                new(
                    "a geometric path has a positive base and a positive target.",
                    "у геометрической траектории база и цель больше 0."
                )
            );
        var steps = Steps(unit, course, Text("steps"), (baseYear, key?.Deadline ?? 0), Fault);
        if (Text("source").Length == 0)
            Fault(
                new("there is no source: say who set the target.", "не указан источник: скажите, кто поставил цель.")
            );
        foreach (var column in (string[])["source", "note"])
        {
            if (Text(column).Length > LongestText)
                Fault(
                    new($"{column} is longer than {LongestText} letters.", $"{column} длиннее {LongestText} знаков.")
                );
        }
        if (key is not null && findings.Count == before && !lines.TryAdd(key, row.Line))
            Fault(
                new(
                    $"line {lines[key]} has a target for the same indicator, territory, approach, item and deadline.",
                    $"в строке {lines[key]} уже есть цель с теми же показателем, территорией, подходом, объектом и сроком."
                )
            );
        if (findings.Count > before)
            return null;
        return new Target(key!, unit!.Code, start, wanted!, direction, Text("source"))
        {
            BaseYear = baseYear,
            Course = course,
            Steps = steps,
            Note = Text("note"),
        };
    }

    private static TargetKey? Key(Func<string, string> text, Action<LocalText> fault)
    {
        var indicator = text("indicator");
        if (WhyUnknown(indicator) is { } why)
            fault(why);
        foreach (var column in (string[])["territory", "approach", "item"])
        {
            if (!IsCode(text(column)) || (column == "territory" && text(column).Length == 0))
                fault(
                    new(
                        $"{column} '{Short(text(column))}' is no code of up to 80 letters, digits and signs.",
                        $"{column} «{Short(text(column))}» — не код длиной до 80 букв, цифр и знаков."
                    )
                );
        }
        var deadline = Year("deadline", text("deadline"), fault);
        return deadline == 0
            ? null
            : new TargetKey(indicator, text("territory"), text("approach"), text("item"), deadline);
    }

    private static LocalText? WhyUnknown(string indicator)
    {
        string[] rows = [.. SmeProfile.Rows.Select(row => "sme:" + row)];
        if (rows.Contains(indicator) || Quantities.Contains(indicator) || Catalogue.Find(indicator) is not null)
            return null;
        string[] known = [.. rows, .. Quantities, .. Catalogue.Indicators.Select(one => one.Code)];
        return new LocalText(
            $"there is no indicator '{Short(indicator)}'.",
            $"показателя «{Short(indicator)}» нет."
        ).And(
            Nearest.Advice(
                indicator,
                known,
                new(
                    $"Rows of the SME profile are {rows[0]} to {rows[^1]}; hansa indicators lists the others.",
                    $"Строки профиля МСП — от {rows[0]} до {rows[^1]}; остальные показатели: hansa indicators."
                )
            )
        );
    }

    private static bool IsCode(string text) =>
        text.Length <= 80
        && text.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or ':' or '+' or '@' or '.');

    private static TargetNumber? Number(TargetUnit? unit, string column, string text, Action<LocalText> fault)
    {
        if (unit is null)
            return null;
        var number = unit.Number(text);
        if (number is null)
            fault(
                new(
                    $"{column} '{Short(text)}' is no number in {unit.Code}. Write 10.1, 5.1% for a share or growth, or >=10%.",
                    $"{column} «{Short(text)}» — не число в {unit.Code}. Пишите 10.1, для доли или роста — 5.1% или >=10%."
                )
            );
        return number;
    }

    private static int Year(string column, string text, Action<LocalText> fault)
    {
        if (
            text.Length == 4
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1800 and <= 2199
        )
            return year;
        fault(
            new(
                $"{column} '{Short(text)}' is not a year such as 2024.",
                $"{column} «{Short(text)}» — не год, например 2024."
            )
        );
        return 0;
    }

    // Whether more or less is better is a matter of the indicator, not of a row.
    private TargetDirection Direction(TargetKey? key, int line, string text, Action<LocalText> fault)
    {
        if (text is not ("up" or "down"))
            fault(
                new(
                    $"direction '{Short(text)}' is neither up nor down.",
                    $"direction «{Short(text)}» — ни up, ни down."
                )
            );
        var direction = text == "down" ? TargetDirection.Down : TargetDirection.Up;
        if (key is not null && !directions.TryAdd(key.Indicator, (direction, line)))
        {
            var earlier = directions[key.Indicator];
            if (earlier.Direction != direction)
                fault(
                    new(
                        $"{Short(key.Indicator)} goes {text} here and the other way on line {earlier.Line}; an indicator has one direction.",
                        $"{Short(key.Indicator)} здесь {text}, а в строке {earlier.Line} — наоборот; направление у показателя одно."
                    )
                );
        }
        return direction;
    }

    private static TargetCourse Course(string text, Action<LocalText> fault)
    {
        if (text is not ("linear" or "geometric" or "steps"))
            fault(
                new(
                    $"path '{Short(text)}' is not linear, geometric or steps.",
                    $"path «{Short(text)}» — не linear, не geometric и не steps."
                )
            );
        return text switch
        {
            "geometric" => TargetCourse.Geometric,
            "steps" => TargetCourse.Steps,
            _ => TargetCourse.Linear,
        };
    }

    // 2020=6%;2022=8%
    private static Dictionary<int, TargetNumber> Steps(
        TargetUnit? unit,
        TargetCourse course,
        string text,
        (int First, int Last) years,
        Action<LocalText> fault
    )
    {
        var steps = new Dictionary<int, TargetNumber>();
        if (course != TargetCourse.Steps)
        {
            if (text.Length > 0)
                fault(new("steps are given, and the path is not steps.", "заданы шаги (steps), а path — не steps."));
            return steps;
        }
        foreach (var step in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (year, number) = step.Split('=', 2) is [var at, var value]
                ? (Year("steps", at.Trim(), fault), Number(unit, "steps", value, fault))
                : (0, null);
            if (year <= years.First || year >= years.Last || number is null || !steps.TryAdd(year, number))
                fault(
                    new(
                        $"step '{Short(step)}' is not YEAR=VALUE with a year of its own between {years.First} and {years.Last}.",
                        $"шаг «{Short(step)}» — не ГОД=ЗНАЧЕНИЕ со своим годом между {years.First} и {years.Last}."
                    )
                );
        }
        if (text.Length == 0)
            fault(
                new(
                    "a path of steps names them: 2020=6%;2022=8%.",
                    "для траектории по шагам шаги нужно назвать: 2020=6%;2022=8%."
                )
            );
        return steps;
    }

    private static string Short(string text) => text.Length > 40 ? string.Concat(text.AsSpan(0, 40), "…") : text;
}
