using Hansa.Adapters.Reference;
using Hansa.Adapters.Sources.Rows;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Firms;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Registers;

/// <summary>What the columns of a table of firms mean: usual names, and what the request says.</summary>
internal sealed class FirmColumns
{
    private const string Russia = "ru";

    private readonly Header header;
    private readonly RegisterReading reading;
    private readonly Dictionary<string, int> positions = [];

    private FirmColumns(Header header, RegisterReading reading)
    {
        (this.header, this.reading) = (header, reading);
        foreach (var role in Role.OfRegisters)
        {
            if (header.Find(role) is >= 0 and var usual)
                positions[role] = usual;
        }
        if (!positions.ContainsKey(Role.Firm) && header.Find("inn") is >= 0 and var inn)
            positions[Role.Firm] = inn;
        foreach (var role in reading.Request.Constants.Keys)
            positions.Remove(role);
    }

    public required CodeReader Firms { get; init; }

    public required CodeReader Regions { get; init; }

    /// <summary>Gives firms their size; nothing where the file gives it, or no size at all.</summary>
    public SizeRule? Rule { get; private set; }

    /// <summary>What one printed unit of money is in units of currency.</summary>
    public long MoneyUnit { get; private set; } = 1;

    /// <summary>The day of all records as <c>yyyymmdd</c>, where it is given for the whole file; 0 otherwise.</summary>
    public int Day { get; private set; }

    /// <summary>The column's position, or −1.</summary>
    public int this[string role] => positions.GetValueOrDefault(role, -1);

    public bool Has(string role) => positions.ContainsKey(role);

    public string Name(string role) => header.Columns[positions[role]];

    public static Outcome<FirmColumns> Of(Header header, RegisterReading reading)
    {
        var pack = reading.Request.Nomenclatures.GetValueOrDefault("region") ?? Russia;
        var list =
            reading.Request.Nomenclatures.GetValueOrDefault("firm")
            ?? (pack == Russia ? FirmNumbers.Inn : CodeReaders.Any);
        return from firms in Reader(reading, Dimension.Firm, list)
            from regions in Reader(reading, Dimension.Region, pack)
            from columns in new FirmColumns(header, reading) { Firms = firms, Regions = regions }.Checked()
            select columns;
    }

    public RegisterLayout Layout(string encoding) =>
        new(
            Has(Role.From) || !IsDated ? RegisterForm.Spells : RegisterForm.States,
            header.Columns,
            positions.Keys.Order(StringComparer.Ordinal).ToDictionary(role => role, Name),
            new Dictionary<string, string>
            {
                ["firm"] = reading.Request.Nomenclatures.GetValueOrDefault("firm") ?? "by the pack",
                ["region"] = reading.Request.Nomenclatures.GetValueOrDefault("region") ?? Russia,
            }
        )
        {
            Encoding = encoding,
            HasSizes = Has(Role.Size) || Rule is not null,
            SizeRule = Rule?.Name,
            Findings = [.. Findings()],
        };

    private bool IsDated => Day > 0 || Has(Role.Date) || Has(Role.Period);

    private static Outcome<CodeReader> Reader(RegisterReading reading, Dimension dimension, string list) =>
        list == CodeReaders.Any
            ? (CodeReader)(text => CodeReading.Of(text))
            : reading.Reference.CodeReader(dimension, list);

    private Outcome<FirmColumns> Checked() => Fault() is { } problem ? problem : this;

    private Problem? Fault() => Mapped() ?? Dated() ?? Sized() ?? Lacking();

    private Problem? Mapped()
    {
        foreach (var (role, column) in reading.Request.Mapping)
        {
            if (!Role.OfRegisters.Contains(role))
                return Invalid(
                    new($"'{role}' is not a role of a register of firms.", $"«{role}» — не роль реестра фирм."),
                    new($"Its roles are {Role.OfRegisters}.", $"Роли реестра: {Role.OfRegisters}.")
                );
            if (header.Find(column) is < 0)
                return Invalid(
                    new(
                        $"The file has no column {column} (for {role}).",
                        $"В файле нет столбца {column} (для {role})."
                    ),
                    new($"Its columns are {header.Columns}.", $"Его столбцы: {header.Columns}.")
                );
            positions[role] = header.Find(column);
        }
        return null;
    }

    private Problem? Dated()
    {
        if (
            reading.Request.Constants.GetValueOrDefault(Role.Period) is { } period
            && Period.TryParse(period, out var given)
        )
            Day = Period.Day(given.LastDay).Number;
        return Has(Role.To) && !Has(Role.From)
            ? Invalid(
                new(
                    "The file says until when records hold, and not from when.",
                    "В файле сказано, до какого дня действуют записи, но не сказано, с какого."
                ),
                new("Map both: --map from=… --map to=….", "Сопоставьте оба столбца: --map from=… --map to=….")
            )
            : null;
    }

    private Problem? Sized()
    {
        if (reading.Request.SizeRule is not { } name)
            return null;
        var rule = SizeRules.Find(name);
        if (!rule.Succeeded)
            return rule.Problem;
        Rule = rule.Value;
        if (!Has(Role.Staff) && !Has(Role.Turnover) && !Has(Role.Balance))
            return Invalid(
                new(
                    $"The rule {Rule.Name} needs staff, turnover or balance sheet, and the file has none of them.",
                    $"Правилу {Rule.Name} нужны численность, выручка или баланс, а в файле нет ничего из этого."
                ),
                new(
                    $"Its columns are {header.Columns}. Map them: --map staff=….",
                    $"Его столбцы: {header.Columns}. Сопоставьте их: --map staff=…."
                )
            );
        return Has(Role.Turnover) || Has(Role.Balance) ? Money(Rule) : null;
    }

    // Amounts in another currency than the rule's cannot be compared without a rate.
    private Problem? Money(SizeRule rule)
    {
        if (rule.Currency.Length == 0)
            return null;
        if (reading.Request.Unit is null)
            return Invalid(
                new(
                    "Nothing says in which currency and unit turnover and balance sheet are.",
                    "Не сказано, в какой валюте и единице даны выручка и баланс."
                ),
                new(
                    "Give --unit, for example krub for thousands of roubles.",
                    "Задайте --unit, например krub — тысячи рублей."
                )
            );
        var unit = ValueUnit.Parse(reading.Request.Unit);
        if (!unit.Succeeded)
            return unit.Problem;
        MoneyUnit = unit.Value.Multiplier;
        return unit.Value.Code == rule.Currency
            ? null
            : Invalid(
                new(
                    $"The rule {rule.Name} is in {rule.Currency}, the file in {unit.Value.Code}.",
                    $"Правило {rule.Name} — в {rule.Currency}, а файл — в {unit.Value.Code}."
                ),
                new(
                    "Convert the amounts first, or take a rule on staff alone: --size-rule TEC.",
                    "Сначала пересчитайте суммы или возьмите правило по одной численности: --size-rule TEC."
                )
            );
    }

    private Problem? Lacking()
    {
        if (!Has(Role.Firm))
            return Invalid(
                new("Nothing says which column holds the firm's number.", "Не сказано, в каком столбце номер фирмы."),
                new(
                    $"The file's columns are {header.Columns}. Map one: --map firm=….",
                    $"Столбцы файла: {header.Columns}. Сопоставьте один: --map firm=…."
                )
            );
        var sized = Has(Role.Size) || Rule is not null;
        if (!sized && !Has(Role.Group))
            return Invalid(
                new(
                    "Nothing says how large firms are, or which group they belong to.",
                    "Не сказано, какого размера фирмы или к какой группе они относятся."
                ),
                new(
                    "Map a size (--map size=…), give a rule (--size-rule 209-FZ with staff and turnover), or map a group (--map group=…).",
                    "Сопоставьте размер (--map size=…), задайте правило (--size-rule 209-FZ с численностью и выручкой) или сопоставьте группу (--map group=…)."
                )
            );
        return sized && !IsDated && !Has(Role.From)
            ? Invalid(
                new("Nothing says when firms had these sizes.", "Не сказано, когда фирмы были такого размера."),
                new(
                    "Give the day of the register's state (--period 2017-12-31), or map date, or from and to.",
                    "Задайте день, на который составлен реестр (--period 2017-12-31), или сопоставьте date либо from и to."
                )
            )
            : null;
    }

    private IEnumerable<string> Findings()
    {
        if (Rule is null)
            yield break;
        if (!Has(Role.StateShare) && !Has(Role.OtherShare))
            yield return "sizes were computed without conditions on ownership, which the file does not give";
        yield return $"sizes follow {Rule.Name} from each record alone; a waiting time before a class changes is applied when declarations are linked";
    }

    private static Problem Invalid(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);
}
