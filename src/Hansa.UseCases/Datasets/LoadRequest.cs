namespace Hansa.UseCases.Datasets;

/// <summary>Which files to load or inspect, into what, and how to read them; what is not given, the source declares.</summary>
/// <param name="Dataset">The dataset's name: letters, digits, <c>-</c>, <c>.</c> and <c>_</c>, at most 64.</param>
/// <param name="Source">The source's code: <c>columns</c>, <c>comexstat</c>, <c>baci</c>, …</param>
/// <param name="Files">Paths, in the order in which their rows are kept.</param>
public sealed record LoadRequest(string Dataset, string Source, IReadOnlyList<string> Files)
{
    /// <summary>Role → column of the file's header: reporter, region, partner, product, flow, period, date, year, month, value, mass,
    /// quantity, firm, size, status. Overrides what the source declares.</summary>
    public IReadOnlyDictionary<string, string> Mapping { get; init; } = new Dictionary<string, string>();

    /// <summary>Dimension → nomenclature: <c>product</c> → <c>HS2017</c>, <c>any</c> or <c>HS2012:2013..2016,HS2017:2017..</c>.
    /// Where neither this nor the source names one, texts are kept as they are.</summary>
    public IReadOnlyDictionary<string, string> Nomenclatures { get; init; } = new Dictionary<string, string>();

    /// <summary>Role → text that every row of the files has, for what they lack: period, reporter, region, partner, flow, size.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>Word of the status column → <c>observed</c>, <c>suppressed</c> or <c>not-observed</c>. Other words mean observed where
    /// there is a value and not-observed where there is none.</summary>
    public IReadOnlyDictionary<string, string> Statuses { get; init; } = new Dictionary<string, string>();

    /// <summary>Currency with an optional prefix of scale: <c>usd</c>, <c>kusd</c> (thousands), <c>meur</c> (millions), <c>brub</c> (billions);
    /// or what a table of statistics counts: <c>persons</c>, <c>kpersons</c>, <c>index</c> (one base period), <c>index:previous</c> (the period
    /// before is 100), <c>rate:RUB/USD</c> (roubles a dollar).</summary>
    public string? Unit { get; init; }

    /// <summary>Whose numbers these are, in words: publisher, table, date. Statistics are not loaded without it.</summary>
    public string? Citation { get; init; }

    /// <summary>Decimals at which values are stored, 0 to 9; a value with more is quarantined.</summary>
    public int? Decimals { get; init; }

    /// <summary>Decimals at which masses and quantities are stored, 0 to 9.</summary>
    public int? MassDecimals { get; init; }

    public int? QuantityDecimals { get; init; }

    /// <summary>What the accepted values must add up to, in the unit of the file, with a decimal point.</summary>
    public string? ControlTotal { get; init; }

    /// <summary>Forms of numbers beyond plain digits: <c>comma</c> or <c>point</c> (the decimal mark), <c>scientific</c> (<c>2e+05</c>), <c>negative</c>.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary><c>utf-8</c>, <c>latin-1</c>, <c>windows-1252</c>, <c>windows-1251</c> or <c>cp866</c>.</summary>
    public string? Encoding { get; init; }

    /// <summary>One character, or <c>tab</c>, <c>comma</c>, <c>semicolon</c>, <c>pipe</c>.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The sheet of a workbook: its name, or its number from 1; nothing takes the only one.</summary>
    public string? Sheet { get; init; }

    /// <summary>Roles that name a row together; a row that repeats them is a duplicate. Empty takes the source's key, and none where it has none.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>What a pair of members without a row means; nothing takes what the source declares.</summary>
    public Absence? Absence { get; init; }

    /// <summary>Marks the dataset confidential.</summary>
    public bool Confidential { get; init; }

    /// <summary>Files that name firms make a dataset confidential unless this says that anybody may see its figures.</summary>
    public bool Public { get; init; }

    /// <summary>The rule that gives firms of a register their size: <c>209-FZ</c>, <c>2003/361/EC</c>, <c>US</c>, <c>TEC</c>; nothing where the
    /// register gives it itself.</summary>
    public string? SizeRule { get; init; }

    /// <summary>The file with the key that turns numbers of firms into pseudonyms; nothing takes the workspace's own.</summary>
    public string? FirmKey { get; init; }

    /// <summary>Told of bytes read, from any thread; nothing keeps silent.</summary>
    public IProgress<LoadProgress>? Progress { get; init; }
}

/// <summary>How far a load has come.</summary>
/// <param name="File">Name of the file at work.</param>
/// <param name="BytesRead">Bytes of all files read so far, as they are stored (compressed where they are).</param>
/// <param name="BytesTotal">Bytes of all files.</param>
/// <param name="Records">Records with a verdict so far.</param>
public sealed record LoadProgress(string File, long BytesRead, long BytesTotal, long Records);
