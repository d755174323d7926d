using Hansa.Statistics.Cubes;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>How the records of one file become rows: the declaration of its source joined with the request, checked against the header.</summary>
internal sealed record Layout
{
    public required Header Header { get; init; }

    public required IReadOnlyList<MemberField> Members { get; init; }

    public required PeriodFields Period { get; init; }

    /// <summary>The value; mass and quantity where the file has them.</summary>
    public required IReadOnlyList<AmountField> Amounts { get; init; }

    public required IReadOnlyList<ScreenField> Screens { get; init; }

    /// <summary>Role → column or constant, in the order of roles.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Mapping { get; init; }

    /// <summary>Dimension's name → nomenclature as declared.</summary>
    public required IReadOnlyDictionary<string, string> Nomenclatures { get; init; }

    public required ValueUnit Unit { get; init; }

    public required int Decimals { get; init; }

    public required int MassDecimals { get; init; }

    public required int QuantityDecimals { get; init; }

    public required NumberForm Numbers { get; init; }

    /// <summary>Dimensions that name a row together; empty when rows have no key.</summary>
    public required IReadOnlyList<Dimension> Key { get; init; }

    public required Absence Absence { get; init; }

    /// <summary>The file's values may be in thousands though nothing says so: nobody gave the unit or a control total.</summary>
    public bool DoubtsUnit { get; init; }

    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>The file names firms or persons: no text of a record may be stored as it stands.</summary>
    public bool NamesFirms { get; init; }

    /// <summary>The key under which firms got their pseudonyms; nothing where they got none.</summary>
    public string? FirmKey { get; init; }

    /// <summary>The dimensions that the rows have, in the order of <see cref="Dimension"/>.</summary>
    public IReadOnlyList<Dimension> Dimensions =>
        [.. Members.Select(member => member.Dimension).Append(Dimension.Period).Order()];

    /// <summary>Positions of the columns that are read; what the others hold does not matter.</summary>
    public IEnumerable<int> UsedColumns =>
        Members
            .Select(member => member.Column)
            .Concat(Amounts.Select(amount => amount.Column))
            .Concat(Screens.SelectMany(screen => screen.Columns))
            .Append(Period.Column)
            .Append(Period.MonthColumn)
            .Where(column => column >= 0);
}

/// <summary>A dimension of the rows and where its code stands.</summary>
/// <param name="Column">The field's position, or −1 when all rows have <paramref name="Constant"/>.</param>
/// <param name="Vintages">How texts read, by year; one entry for all years unless the vintage changes. A status has one for rows with
/// a value and one for rows without.</param>
internal sealed record MemberField(
    Dimension Dimension,
    int Column,
    string ColumnName,
    string Constant,
    IReadOnlyList<VintageReader> Vintages
)
{
    /// <summary>The code that an empty field stands for; nothing quarantines it.</summary>
    public string? EmptyCode { get; init; }

    /// <summary>The code is a pseudonym: the text that it stands for must not be stored.</summary>
    public bool IsPseudonym { get; init; }

    public bool ChangesByYear => Vintages[0].Years is not null || (Vintages.Count > 1 && Dimension != Dimension.Status);

    /// <summary>The position of the vintage of a year, or −1.</summary>
    public int VintageOf(int year)
    {
        for (var i = 0; i < Vintages.Count; i++)
        {
            if (Vintages[i].Years is not { } years || (years.First <= year && year <= years.Last))
                return i;
        }
        return -1;
    }
}

/// <summary>How texts read as codes in the years of one vintage.</summary>
/// <param name="Vintage">The nomenclature's name, stored with products.</param>
/// <param name="Years">Nothing means all years.</param>
internal sealed record VintageReader(string Vintage, (int First, int Last)? Years, CodeReader Read);

/// <summary>Where the period stands: one column, a year and a month, or a constant.</summary>
/// <param name="Column">The period, date or year; −1 for a constant.</param>
/// <param name="MonthColumn">The month, or −1.</param>
internal sealed record PeriodFields(int Column, int MonthColumn, Period Constant, Func<string, Period?> Read);

/// <summary>Which amount of a row.</summary>
internal enum Amount
{
    Value,
    Mass,
    Quantity,
}

/// <summary>An amount and the field where it stands.</summary>
/// <param name="NotGiven">Words, beside an empty field, for an amount that is not given.</param>
internal sealed record AmountField(
    Amount Amount,
    int Column,
    string ColumnName,
    NumberGrammar Grammar,
    IReadOnlyList<byte[]> NotGiven
)
{
    /// <summary>True when the field holds no amount.</summary>
    public bool IsEmpty(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return true;
        if (text[^1] is >= (byte)'0' and <= (byte)'9')
            return false;
        text = text.Trim((byte)' ');
        foreach (var word in NotGiven)
        {
            if (text.SequenceEqual(word))
                return true;
        }
        return text.IsEmpty;
    }
}

/// <summary>Columns that decide whether a record is a row.</summary>
internal sealed record ScreenField(IReadOnlyList<int> Columns, Screen Screen);
