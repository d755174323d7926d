using System.Globalization;
using Hansa.Management.Targets;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Targets;

/// <summary>Shares a national target out to regions, so that their targets add up to it exactly.</summary>
/// <param name="Set">The set with the national target; the regions' targets come into it.</param>
/// <param name="Indicator">The indicator of the national target; it counts money.</param>
/// <param name="Path">A CSV file of regions: territory, unit, base; potential or weight where the rule needs it.</param>
public sealed record CascadeTargets(string Set, string Indicator, string Path) : UseCase<TargetsCascaded>
{
    // A file may lack these columns, and targets of regions have them.
    private static readonly string[] Written = ["approach", "item"];

    public CascadeRule Rule { get; init; }

    /// <summary>The country; needed where the set has targets for several.</summary>
    public string? Territory { get; init; }

    /// <summary>Needed where the set has the target under several approaches.</summary>
    public string? Approach { get; init; }

    /// <summary>Needed where the set has the target for several years.</summary>
    public int? Deadline { get; init; }

    /// <summary>True to keep the result as the next version of the set; false to look at it only.</summary>
    public bool IsKept { get; init; }

    public override Outcome<TargetsCascaded> Run(House house, CancellationToken cancellation) =>
        from stored in house.Targets.Current(Set)
        from set in ShowTargets.Of(stored)
        from country in Country(set, house)
        from amounts in Amounts(country)
        from file in house.TableFiles.Read(Path)
        from regions in new CascadeFile(file, country, house.Reference).Read(Rule)
        from cascade in Shared(amounts, regions)
        from version in Kept(house, stored, With(stored.File, country, cascade))
        select new TargetsCascaded(country, Rule, cascade, version);

    private Outcome<Target> Country(TargetSet set, House house)
    {
        Target[] found =
        [
            .. set.Targets.Where(one =>
                one.Key.Indicator == Indicator
                && house.Reference.CountryOf(one.Key.Territory) is null
                && (Territory is null || one.Key.Territory == Territory)
                && (Approach is null || one.Key.Approach == Approach)
                && (Deadline is null || one.Key.Deadline == Deadline)
            ),
        ];
        return found switch
        {
            [var only] => only,
            [] => new Problem(
                ProblemKind.NotFound,
                new(
                    $"{Set} has no national target for '{Indicator}' as asked.",
                    $"В наборе целей {Set} нет такой национальной цели по «{Indicator}»."
                ),
                new($"hansa targets show {Set} lists its targets.", $"Цели набора покажет hansa targets show {Set}.")
            ),
            _ => new Problem(
                ProblemKind.Invalid,
                new(
                    $"{Set} has {found.Length} national targets for {Indicator}.",
                    $"В наборе целей {Set} несколько национальных целей по {Indicator}: {found.Length}."
                ),
                new(
                    "Name one with --territory, --approach and --deadline.",
                    "Выберите одну через --territory, --approach и --deadline."
                )
            ),
        };
    }

    private static Outcome<(Int128 Base, Int128 Wanted)> Amounts(Target country)
    {
        if (!country.IsMoney)
            return new Problem(
                ProblemKind.Invalid,
                new(
                    $"{country.Key.Indicator} is in {country.Unit}, and only money adds up over regions.",
                    $"{country.Key.Indicator} измеряется в {country.Unit}, а по регионам складываются только деньги."
                ),
                new(
                    "Share out an amount, such as sme:1; set shares for each region by hand.",
                    "Распределяйте сумму, например sme:1; доли для регионов задавайте вручную."
                )
            );
        if (country.Base is not { Value: >= 0 } start || country.Wanted.Value < 0)
            return new Problem(
                ProblemKind.Invalid,
                new(
                    $"{country.Key.Indicator} of {country.Key.Territory} has no base of 0 or more to start from.",
                    $"У {country.Key.Indicator} ({country.Key.Territory}) нет базы от 0 и выше, от которой считать."
                ),
                new("Give the base of the national target in its file.", "Укажите базу национальной цели в её файле.")
            );
        return (CascadeFile.Minor(start.Value), CascadeFile.Minor(country.Wanted.Value)) is ({ } now, { } then)
            ? (now, then)
            : new Problem(
                ProblemKind.Invalid,
                new(
                    "The national target is finer than a hundredth of its currency.",
                    "Национальная цель дробнее сотой доли своей валюты."
                ),
                new("Give base and target in whole hundredths.", "Задайте базу и цель с точностью до сотых.")
            );
    }

    private Outcome<Cascade> Shared((Int128 Base, Int128 Wanted) country, IReadOnlyList<CascadeRegion> regions) =>
        Cascade.WhyNot(Rule, country, regions) switch
        {
            null => Cascade.Of(Rule, country, regions),
            CascadeRefusal.NoRegions => Refuse(
                new("The file has no region.", "В файле нет ни одного региона."),
                new("Give one region a row.", "Отведите каждому региону строку.")
            ),
            CascadeRefusal.RegionsAboveCountry => Refuse(
                new(
                    "The regions have more together than the base of the national target.",
                    "У регионов вместе больше, чем база национальной цели."
                ),
                new(
                    "Mend the bases, or share out by share-of-base, which needs no national base.",
                    "Исправьте базы или распределяйте по share-of-base, которому национальная база не нужна."
                )
            ),
            CascadeRefusal.NothingToShareBy => Refuse(
                new(
                    "All regions count 0 under this rule, so that nobody can take a part.",
                    "По этому правилу вес всех регионов — 0, и долю взять некому."
                ),
                new(
                    "Give at least one region a base, a potential above its base, or a weight.",
                    "Дайте хотя бы одному региону базу, потенциал выше базы или вес."
                )
            ),
            CascadeRefusal.FallByGap => Refuse(
                new(
                    "The target is below what the regions have together, and gaps do not say who gives up how much.",
                    "Цель ниже того, что у регионов уже есть вместе, а разрывы не говорят, кто сколько уступит."
                ),
                new(
                    "Share it out by share-of-base, equal-growth or by-weights.",
                    "Распределяйте по share-of-base, equal-growth или by-weights."
                )
            ),
            _ => Refuse(
                new(
                    "Under these weights a region would have to give up more than it has.",
                    "При этих весах региону пришлось бы отдать больше, чем у него есть."
                ),
                new(
                    "Choose smaller weights for small regions, or share-of-base.",
                    "Возьмите меньшие веса для малых регионов или share-of-base."
                )
            ),
        };

    private static Problem Refuse(LocalText title, LocalText fix) => new(ProblemKind.Conflict, title, fix);

    private Outcome<int?> Kept(House house, StoredTargetSet stored, TableFile file) =>
        !IsKept
            ? Outcome<int?>.Of(null)
            : from read in TargetFile.Read(file)
            from kept in house.Targets.Store(stored.Name, file)
            select (int?)kept.Version;

    // Earlier targets of the same regions give way.
    private TableFile With(TableFile file, Target country, Cascade cascade)
    {
        string[] columns = [.. file.Columns, .. Written.Except(file.Columns)];
        var replaced = cascade.Targets.Select(one => one.Territory).ToHashSet();
        var fields = file
            .Rows.Where(row => !IsReplaced(file, row, country, replaced))
            .Select(row => columns.Select(column => file.Text(row, column)).ToArray())
            .Concat(
                cascade.Targets.Select(one =>
                    columns.Select(column => Field(column, country, one, Source(country, cascade.Rest))).ToArray()
                )
            );
        return new TableFile(file.FileName, columns, [.. fields.Select((row, at) => new TableFileRow(at + 2, row))]);
    }

    private static bool IsReplaced(TableFile file, TableFileRow row, Target country, HashSet<string> regions) =>
        regions.Contains(file.Text(row, "territory"))
        && file.Text(row, "indicator") == country.Key.Indicator
        && file.Text(row, "approach") == country.Key.Approach
        && file.Text(row, "item") == country.Key.Item
        && file.Text(row, "deadline") == Text(country.Key.Deadline);

    // What is left to no region is said with every part, so that the parts still account for the whole.
    private string Source(Target country, Int128 rest) =>
        $"cascade of {country.Key.Territory}: {RuleName(Rule)}"
        + (rest == 0 ? "" : $"; {Amount(rest)} {country.Unit} belong to no region");

    private static string Field(string column, Target country, CascadeTarget region, string source) =>
        column switch
        {
            "indicator" => country.Key.Indicator,
            "territory" => region.Territory,
            "approach" => country.Key.Approach,
            "item" => country.Key.Item,
            "unit" => country.Unit,
            "base" => Amount(region.Base),
            "base_year" => Text(country.BaseYear),
            "target" => Amount(region.Wanted),
            "deadline" => Text(country.Key.Deadline),
            "direction" => country.Direction == Statistics.Targets.TargetDirection.Up ? "up" : "down",
            "path" => "linear",
            "source" => source,
            _ => "",
        };

    /// <summary><c>share-of-base</c>, <c>equal-growth</c>, <c>by-gap</c> or <c>by-weights</c>.</summary>
    public static string RuleName(CascadeRule rule) =>
        rule switch
        {
            CascadeRule.ShareOfBase => "share-of-base",
            CascadeRule.EqualGrowth => "equal-growth",
            CascadeRule.ByGap => "by-gap",
            _ => "by-weights",
        };

    private static string Amount(Int128 minor) =>
        ((decimal)minor / CascadeFile.MinorUnits).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A national target shared out.</summary>
/// <param name="Version">The version of the set that holds the regions' targets; nothing where it was not kept.</param>
public sealed record TargetsCascaded(Target Country, CascadeRule Rule, Cascade Cascade, int? Version)
{
    /// <summary>What amounts of the cascade are divided by to give whole units of the currency.</summary>
    public static int MinorUnits => CascadeFile.MinorUnits;
}
