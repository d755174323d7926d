namespace Hansa.Samples.Firms;

/// <summary>What was planted in one region and year.</summary>
public sealed record LedgerRow(int Year, string Region)
{
    /// <summary>Small and medium-sized firms that export.</summary>
    public int Exporters { get; set; }

    /// <summary>What they export.</summary>
    public long Cents { get; set; }

    /// <summary>Those among them that did not export in the year before.</summary>
    public int Entries { get; set; }

    /// <summary>Firms that exported in the year before as small or medium-sized ones, and export nothing now.</summary>
    public int Exits { get; set; }

    /// <summary>Firms that exported in the year before as small or medium-sized ones, and export now as large ones.</summary>
    public int Graduations { get; set; }

    /// <summary>Firms that exported in the year before as large ones and now as small or medium-sized ones, having shrunk.</summary>
    public int Demotions { get; set; }

    /// <summary>The same, because the law changed and not the firm.</summary>
    public int Redefinitions { get; set; }
}

/// <summary>The planted truth, kept while firms and lines are made and never read back from them.</summary>
public sealed class FirmLedger
{
    private readonly SortedDictionary<(int Year, string Region), LedgerRow> rows = [];
    private readonly Dictionary<(int Year, string Product), long> products = [];

    /// <summary>By year, then region.</summary>
    public IReadOnlyCollection<LedgerRow> Rows => rows.Values;

    /// <summary>Year and product → exports of small and medium-sized firms, in cents.</summary>
    public IReadOnlyDictionary<(int Year, string Product), long> Products => products;

    public LedgerRow this[int year, string region]
    {
        get
        {
            if (!rows.TryGetValue((year, region), out var row))
                rows.Add((year, region), row = new LedgerRow(year, region));
            return row;
        }
    }

    /// <summary>Notes what happened to a firm from the year before to this one.</summary>
    /// <param name="before">Whether it exported in the year before.</param>
    /// <param name="now">Whether it exports now.</param>
    public void Note(SampleFirm firm, int year, bool before, bool now)
    {
        var (wasSme, isSme) = (before && firm.IsSme(year - 1), now && firm.IsSme(year));
        var row = this[year, firm.Region];
        row.Exporters += isSme ? 1 : 0;
        row.Entries += isSme && !before ? 1 : 0;
        row.Exits += wasSme && !now ? 1 : 0;
        row.Graduations += wasSme && now && !isSme ? 1 : 0;
        if (isSme && before && !wasSme)
        {
            row.Redefinitions += firm.Path == FirmPath.Redefined ? 1 : 0;
            row.Demotions += firm.Path == FirmPath.Demoted ? 1 : 0;
        }
    }

    /// <summary>Notes what a small or medium-sized firm exports in one line.</summary>
    public void Add(int year, string region, string product, long cents)
    {
        this[year, region].Cents += cents;
        products[(year, product)] = products.GetValueOrDefault((year, product)) + cents;
    }
}
