using Hansa.Statistics.Scenarios;

namespace Hansa.Samples.Firms;

/// <summary>Plays the years through: which firms of a region export, and what becomes of them.</summary>
/// <param name="seed">The same seed gives the same histories.</param>
public sealed class FirmHistories(ulong seed, FirmLedger ledger)
{
    private const double Survival = 0.70;
    private const double SurvivalOfLarge = 0.95;
    private const double Graduating = 0.008;
    private const double Returning = 0.05;

    private readonly List<SampleFirm> all = [];

    /// <summary>Every firm that ever exported, by index.</summary>
    public IReadOnlyList<SampleFirm> All => all;

    /// <summary>Year → the firms of a region that export in it, by index.</summary>
    /// <param name="exporters">Year → how many of them are small or medium-sized, for consecutive years.</param>
    public IReadOnlyDictionary<int, IReadOnlyList<SampleFirm>> Play(
        string region,
        IReadOnlyDictionary<int, int> exporters
    )
    {
        var random = new Draws(seed, $"firms {region}");
        var years = new Dictionary<int, IReadOnlyList<SampleFirm>>();
        var pool = new Pool([], [], []);
        foreach (var (year, target) in exporters.OrderBy(one => one.Key))
        {
            pool = years.Count == 0 ? Begin((region, year), target, random) : Next(pool, year, random);
            Fill(pool, region, year, target, random);
            Note(years.Count == 0 ? pool with { Before = pool.Active } : pool, year);
            years[year] = [.. pool.Active.OrderBy(firm => firm.Index)];
        }
        return years;
    }

    /// <summary>Firms at one time.</summary>
    /// <param name="Active">Exporting this year.</param>
    /// <param name="Before">Exporting the year before.</param>
    /// <param name="Gone">Exported once, and not now.</param>
    private sealed record Pool(List<SampleFirm> Active, IReadOnlyList<SampleFirm> Before, List<SampleFirm> Gone);

    private Pool Begin((string Region, int Year) at, int target, Draws random)
    {
        var active = new List<SampleFirm>();
        var (redefined, demoted) = (Some(target, random), Some(target, random));
        for (var i = 0; i < redefined; i++)
            active.Add(Make(at, FirmPath.Redefined, 3, random));
        for (var i = 0; i < demoted; i++)
        {
            var firm = Make(at, FirmPath.Demoted, 3, random);
            firm.Turn = 2014 + random.Below(4);
            active.Add(firm);
        }
        return new Pool(active, [], []);
    }

    // One in a hundred, by chance where a region has fewer.
    private static int Some(int target, Draws random) => (int)((target / 100.0) + random.Unit());

    private static Pool Next(Pool last, int year, Draws random)
    {
        var (active, gone) = (new List<SampleFirm>(), new List<SampleFirm>(last.Gone));
        foreach (var firm in last.Active)
        {
            var isSmall = firm.Path == FirmPath.Small;
            if (random.Unit() >= (isSmall ? Survival : SurvivalOfLarge))
            {
                gone.Add(firm);
                continue;
            }
            if (isSmall && random.Unit() < Graduating && !firm.IsEntrepreneur)
                (firm.Path, firm.Turn) = (FirmPath.Graduate, year);
            active.Add(firm);
        }
        return new Pool(active, last.Active, gone);
    }

    // Those who come back first, then new firms, until the year has its number; too many survivors stop.
    private void Fill(Pool pool, string region, int year, int target, Draws random)
    {
        var missing = target - pool.Active.Count(firm => firm.IsSme(year));
        for (var i = pool.Active.Count - 1; i >= 0 && missing < 0; i--)
        {
            if (!pool.Active[i].IsSme(year))
                continue;
            pool.Gone.Add(pool.Active[i]);
            pool.Active.RemoveAt(i);
            missing++;
        }
        for (var i = pool.Gone.Count - 1; i >= 0 && missing > 0; i--)
        {
            var firm = pool.Gone[i];
            if (random.Unit() >= Returning || !firm.IsSme(year) || pool.Before.Contains(firm))
                continue;
            pool.Gone.RemoveAt(i);
            pool.Active.Add(firm);
            missing--;
        }
        for (; missing > 0; missing--)
            pool.Active.Add(Make((region, year), FirmPath.Small, 0, random));
    }

    // Of the first year nobody can say who entered.
    private void Note(Pool pool, int year)
    {
        var now = pool.Active.ToHashSet();
        var before = pool.Before.ToHashSet();
        foreach (var firm in now.Union(before))
            ledger.Note(firm, year, before.Contains(firm), now.Contains(firm));
    }

    // Four firms in ten are young when they begin to export, four have some years, two are old.
    private static int AgeOf(int place) =>
        (place % 10) switch
        {
            < 4 => place % 4,
            < 8 => 4 + (place % 6),
            _ => 10 + (place % 12),
        };

    /// <summary>Makes a large firm of a region.</summary>
    public SampleFirm MakeLarge(string region)
    {
        var firm = new SampleFirm(all.Count + 1, region, FirmPath.Large, 3);
        all.Add(firm);
        return firm;
    }

    private SampleFirm Make((string Region, int Year) at, FirmPath path, int category, Draws random)
    {
        var drawn = random.Unit();
        var firm = new SampleFirm(
            all.Count + 1,
            at.Region,
            path,
            category > 0 ? category
                : drawn < 0.6 ? 1
                : drawn < 0.92 ? 2
                : 3
        )
        {
            Born = at.Year - AgeOf(all.Count),
        };
        all.Add(firm);
        return firm;
    }
}
