using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Joins what a source declares with what the request says, against the header of one file.</summary>
internal sealed class LayoutBuilder(Declaration declared, LoadRequest request, Header header, IReference reference)
{
    private static readonly (string Role, Dimension Dimension)[] MemberRoles =
    [
        (Role.Flow, Dimension.Flow),
        (Role.Reporter, Dimension.Reporter),
        (Role.Region, Dimension.Region),
        (Role.Partner, Dimension.Partner),
        (Role.Product, Dimension.Product),
        (Role.Firm, Dimension.Firm),
        (Role.Size, Dimension.Size),
        (Role.Status, Dimension.Status),
    ];

    private static readonly (string Role, Amount Amount)[] AmountRoles =
    [
        (Role.Value, Amount.Value),
        (Role.Mass, Amount.Mass),
        (Role.Quantity, Amount.Quantity),
    ];

    private readonly RoleColumns columns = new(declared, request, header);
    private readonly CodeReaders readers = new(declared, request, reference);

    public Outcome<Layout> Build()
    {
        if (columns.Check() is { } problem)
            return problem;
        var members = new List<MemberField>();
        foreach (var (role, dimension) in MemberRoles)
        {
            if (!columns.Has(role))
                continue;
            var field = Member(role, dimension);
            if (!field.Succeeded)
                return field.Problem;
            members.Add(field.Value);
        }
        return Period()
            .Then(period => Unit().Then(unit => Key(members).Then(key => Layout(members, period, unit, key))));
    }

    private Outcome<Layout> Layout(
        List<MemberField> members,
        PeriodFields period,
        ValueUnit unit,
        IReadOnlyList<Dimension> key
    )
    {
        var numbers = Numbers();
        return new Layout
        {
            Header = header,
            Members = members,
            Period = period,
            Amounts = Amounts(numbers),
            Screens =
            [
                .. declared.Screens.Select(screen => new ScreenField([.. screen.Columns.Select(header.Find)], screen)),
            ],
            Mapping = columns.Mapping,
            Nomenclatures = readers.Used,
            Unit = unit,
            Decimals = Decimals(Amount.Value),
            MassDecimals = Decimals(Amount.Mass),
            QuantityDecimals = Decimals(Amount.Quantity),
            Numbers = numbers,
            Key = key,
            Absence = request.Absence ?? declared.Absence,
            DoubtsUnit = declared.DoubtsUnit && request.Unit is null && request.ControlTotal is null,
            Findings = [.. declared.Findings, .. readers.Findings],
            NamesFirms = declared.FirmKeys is not null,
            FirmKey = readers.FirmKey,
        };
    }

    private Outcome<MemberField> Member(string role, Dimension dimension) =>
        readers
            .For(role, dimension)
            .Then<MemberField>(vintages =>
                ConstantProblem(role, vintages) is { } problem
                    ? problem
                    : new MemberField(
                        dimension,
                        columns.Position(role),
                        columns.Name(role),
                        columns.Constant(role) ?? "",
                        vintages
                    )
                    {
                        EmptyCode = EmptyCode(role),
                        IsPseudonym = dimension == Dimension.Firm && declared.FirmKeys is not null,
                    }
            );

    private string? EmptyCode(string role) =>
        declared.EmptyCodes.GetValueOrDefault(role) ?? (role == Role.Status ? ObservationStatus.Observed : null);

    // A constant that cannot be read would quarantine every record.
    private Problem? ConstantProblem(string role, IReadOnlyList<VintageReader> vintages) =>
        columns.Constant(role) is { } text && vintages[0].Read(text) is { Code: null } refused
            ? new Problem(
                ProblemKind.Invalid,
                new(
                    $"The {role} '{text}' given for all rows cannot be read.",
                    $"Роль {role}, заданная сразу для всех строк, не читается: «{text}»."
                ),
                LocalText.Same(refused.Remark ?? "")
            )
            : null;

    private Outcome<PeriodFields> Period()
    {
        if (columns.Constant(Role.Period) is { } constant)
            return Statistics.Cubes.Period.TryParse(constant, out var period)
                ? new PeriodFields(-1, -1, period, _ => null)
                : new Problem(
                    ProblemKind.Invalid,
                    new($"'{constant}' is not a period.", $"«{constant}» — не период."),
                    new("Write 2017, 2017-Q1 or 2017-03.", "Напишите 2017, 2017-Q1 или 2017-03.")
                );
        if (columns.Has(Role.Period))
            return Column(Role.Period, declared.PeriodForm ?? PeriodForm.ReadPeriod);
        if (columns.Has(Role.Date))
            return Column(Role.Date, PeriodForm.ReadDay);
        if (columns.Has(Role.Year))
            return Column(Role.Year, PeriodForm.ReadYear) with { MonthColumn = columns.Position(Role.Month) };
        return new Problem(
            ProblemKind.Invalid,
            new("Nothing says which period the rows belong to.", "Не сказано, к какому периоду относятся строки."),
            new(
                "Give --period 2017 for the whole file, or map a column: --map period=…, date=…, or year=… with month=….",
                "Задайте --period 2017 для всего файла или сопоставьте столбец: --map period=…, date=… или year=… вместе с month=…."
            )
        );
    }

    private PeriodFields Column(string role, Func<string, Period?> read) =>
        new(columns.Position(role), -1, default, read);

    private Outcome<ValueUnit> Unit() =>
        (request.Unit ?? declared.Unit) is { } unit
            ? ValueUnit.Parse(unit)
            : new Problem(
                ProblemKind.Invalid,
                new(
                    "Nothing says in which currency and unit the values are.",
                    "Не сказано, в какой валюте и единице даны значения."
                ),
                new(
                    "Give --unit, for example --unit usd, or kusd for thousands.",
                    "Задайте --unit, например --unit usd или kusd — тысячи."
                )
            );

    private Outcome<IReadOnlyList<Dimension>> Key(List<MemberField> members)
    {
        var roles = request.Key.Count > 0 ? request.Key : declared.Key;
        var key = new List<Dimension>();
        foreach (var role in roles)
        {
            if (!Enum.TryParse<Dimension>(role, ignoreCase: true, out var dimension))
                return new Problem(
                    ProblemKind.Invalid,
                    new($"'{role}' cannot be part of a key.", $"«{role}» не может входить в ключ."),
                    new("Use the roles of codes, and period.", "Берите роли кодов и period.")
                );
            if (dimension != Dimension.Period && members.All(member => member.Dimension != dimension))
                return new Problem(
                    ProblemKind.Invalid,
                    new(
                        $"The key names {role}, which the file has no column for.",
                        $"В ключе названа роль {role}, а столбца для неё в файле нет."
                    ),
                    new($"Map it: --map {role}=….", $"Сопоставьте его: --map {role}=….")
                );
            key.Add(dimension);
        }
        return key;
    }

    private NumberForm Numbers()
    {
        var form = declared.Numbers;
        if (request.Numbers.Contains("comma"))
            form = form with { DecimalMark = ',' };
        if (request.Numbers.Contains("point"))
            form = form with { DecimalMark = '.' };
        return form with
        {
            Scientific = form.Scientific || request.Numbers.Contains("scientific"),
            Negative = form.Negative || request.Numbers.Contains("negative"),
        };
    }

    private List<AmountField> Amounts(NumberForm numbers) =>
        [
            .. AmountRoles
                .Where(pair => columns.Has(pair.Role))
                .Select(pair => new AmountField(
                    pair.Amount,
                    columns.Position(pair.Role),
                    columns.Name(pair.Role),
                    new NumberGrammar(
                        numbers,
                        Decimals(pair.Amount) + (pair.Amount == Amount.Mass ? declared.MassPowerOfTen : 0)
                    ),
                    [.. declared.NotGiven.Select(System.Text.Encoding.UTF8.GetBytes)]
                )),
        ];

    private int Decimals(Amount amount) =>
        amount switch
        {
            Amount.Value => request.Decimals ?? declared.Decimals,
            Amount.Mass => request.MassDecimals ?? declared.MassDecimals,
            _ => request.QuantityDecimals ?? declared.QuantityDecimals,
        };
}
