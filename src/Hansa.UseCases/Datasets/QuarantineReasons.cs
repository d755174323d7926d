namespace Hansa.UseCases.Datasets;

/// <summary>The closed list of reasons for which a record is quarantined.</summary>
public static class QuarantineReasons
{
    public const string ByteOrderMark = "bom-mid-file";
    public const string NulByte = "nul-byte";
    public const string ControlCharacter = "control-character";
    public const string UnbalancedQuote = "unbalanced-quote";
    public const string FieldCount = "field-count";
    public const string RecordTooLong = "record-too-long";
    public const string DeletedRecord = "deleted-record";
    public const string FormulaCell = "formula-cell";
    public const string ErrorCell = "error-cell";
    public const string BooleanCell = "boolean-cell";
    public const string Number = "number";
    public const string Exponent = "exponent";
    public const string ScaleOverflow = "scale-overflow";
    public const string OutOfRange = "out-of-range";
    public const string Negative = "negative";
    public const string MissingValue = "missing-value";
    public const string MissingCode = "missing-code";
    public const string Period = "period";
    public const string Flow = "flow";
    public const string Size = "size";
    public const string UnknownQuantity = "unknown-quantity";
    public const string WrongUnit = "wrong-unit";
    public const string StatusContradictsValue = "status-contradicts-value";
    public const string UnknownProduct = "unknown-product";
    public const string WrongVintage = "wrong-vintage";
    public const string NoVintage = "no-vintage-for-year";
    public const string UnknownCountry = "unknown-country";
    public const string UnknownRegion = "unknown-region";
    public const string AmbiguousRegion = "ambiguous-region";
    public const string Aggregate = "aggregate";
    public const string Breakdown = "breakdown";
    public const string SecretProduct = "secret-product";
    public const string FirmNumber = "firm-number";
    public const string RegisterRecord = "register-record";
    public const string Overlap = "overlap";
    public const string KeyConflict = "key-conflict";

    /// <summary>Reason → what it means, in the order of the checks.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new(NulByte, "the record holds a NUL byte"),
        new(ByteOrderMark, "a byte-order mark stands inside the file"),
        new(ControlCharacter, "the record holds a control character"),
        new(RecordTooLong, "the record is longer than 1 MB"),
        new(UnbalancedQuote, "a quote is opened and not closed on the line, or stands inside a field"),
        new(FieldCount, "the record has more or fewer fields than the header"),
        new(DeletedRecord, "the record is marked as deleted in a DBF file"),
        new(FormulaCell, "the cell holds a formula: its stored result may be stale or a total of other rows"),
        new(ErrorCell, "the cell holds an error of the spreadsheet, such as #N/A"),
        new(BooleanCell, "the cell holds true or false"),
        new(Period, "the text is not a period of the declared form"),
        new(Flow, "the text is neither export nor import"),
        new(MissingCode, "a code is empty"),
        new(UnknownCountry, "no country has this code or name"),
        new(UnknownRegion, "no region has this code or name"),
        new(AmbiguousRegion, "several regions have this name"),
        new(UnknownProduct, "no vintage of the nomenclature has this code"),
        new(WrongVintage, "the code belongs to another vintage than the one declared"),
        new(NoVintage, "no vintage is declared for the year of the record"),
        new(FirmNumber, "the text is not a number that a firm can have"),
        new(Size, "the text is not a size of firm"),
        new(UnknownQuantity, "the text does not name a quantity of a table of aggregates"),
        new(WrongUnit, "the unit does not suit the quantity, or is not the one of the file's other money"),
        new(StatusContradictsValue, "the status says that there is no value, and there is one"),
        new(Aggregate, "the record is a total of others; adding it would count trade twice"),
        new(Breakdown, "the record is a part of another one of the file; adding both would count trade twice"),
        new(SecretProduct, "the publisher hides the product under a code of its own"),
        new(MissingValue, "the value is empty and no status says why"),
        new(Number, "the text is not a number of the declared form"),
        new(Exponent, "the number is written with an exponent, which the source does not use"),
        new(ScaleOverflow, "the number has more decimals than are stored"),
        new(Negative, "the number is negative, which the source does not permit"),
        new(OutOfRange, "the number does not fit in 64 bits at the stored scale"),
        new(RegisterRecord, "the record lacks what a register must say of a firm, or says it twice"),
        new(Overlap, "the firm has another record for part of the same time, and they differ"),
        new(KeyConflict, "another record of the file has the same key and another value"),
    ];
}
