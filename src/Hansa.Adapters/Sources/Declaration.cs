using Hansa.Adapters.Firms;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources;

/// <summary>What a source says about the columns of one file; the request may override each of these.</summary>
internal sealed record Declaration
{
    /// <summary>Role → column. A column that the file lacks is left out by the source.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Role → text that all rows of the source have: the reporter of a national office, the flow of an export file.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>Dimension → nomenclature; a dimension that is not named here nor in the request must be declared with <c>--nomenclature</c>.</summary>
    public IReadOnlyDictionary<Dimension, string> Nomenclatures { get; init; } = new Dictionary<Dimension, string>();

    /// <summary>Role → what the source does around the reader of the nomenclature: restore a leading zero, take the code before a name.
    /// Roles flow, size and status get a reader that knows Hansa's own codes.</summary>
    public IReadOnlyDictionary<string, Func<CodeReader, CodeReader>> Adaptations { get; init; } =
        new Dictionary<string, Func<CodeReader, CodeReader>>();

    /// <summary>Role → code that an empty field stands for; without one an empty code is quarantined.</summary>
    public IReadOnlyDictionary<string, string> EmptyCodes { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads a text of the period column where the source has a form of its own; nothing reads the usual forms.</summary>
    public Func<string, Period?>? PeriodForm { get; init; }

    /// <summary>Columns whose texts decide whether the record is a row at all, such as levels of aggregation.</summary>
    public IReadOnlyList<Screen> Screens { get; init; } = [];

    /// <summary>Currency with a prefix of scale, as <c>--unit</c> takes it; nothing leaves it to the request.</summary>
    public string? Unit { get; init; }

    /// <summary>The publisher changes between units and thousands of them without saying so: a file whose goods would be impossibly cheap
    /// by weight is refused until the request gives the unit or a control total.</summary>
    public bool DoubtsUnit { get; init; }

    public int Decimals { get; init; } = 2;

    public int MassDecimals { get; init; } = 3;

    public int QuantityDecimals { get; init; } = 3;

    public NumberForm Numbers { get; init; } = new();

    /// <summary>Words that stand for an amount that is not given, beside an empty field: <c>NA</c>, <c>-</c>.</summary>
    public IReadOnlyList<string> NotGiven { get; init; } = [];

    /// <summary>What one printed unit of mass is in kilograms, as a power of ten: 0, or 3 for tonnes. Masses are stored in kilograms.</summary>
    public int MassPowerOfTen { get; init; }

    /// <summary>Roles that name a row together, or none: then no row is ever a duplicate.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    public Absence Absence { get; init; } = Absence.Zero;

    /// <summary>Turns the numbers of firms into pseudonyms; nothing where the files do not name firms.</summary>
    public FirmKeys? FirmKeys { get; init; }

    /// <summary>Sentences about the file that a reader of the data should know.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];
}

/// <summary>Decides by the texts of some columns whether a record is a row.</summary>
/// <param name="Columns">All of them in the header; the first is named with a refused record.</param>
/// <param name="Refuse">Given one trimmed text per column: nothing when the record is a row, else the quarantine reason and a remark.</param>
internal sealed record Screen(
    IReadOnlyList<string> Columns,
    Func<IReadOnlyList<string>, (string Reason, string Remark)?> Refuse
);

/// <summary>How numbers are written in a file.</summary>
/// <param name="DecimalMark">A point or a comma. There is no mark for thousands: such numbers are quarantined.</param>
/// <param name="Scientific">Exponents are permitted and expanded exactly.</param>
/// <param name="Negative">Negative amounts are permitted (corrections).</param>
internal readonly record struct NumberForm(char DecimalMark, bool Scientific = false, bool Negative = false)
{
    public NumberForm()
        : this('.') { }
}
