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
    public static IReadOnlyList<KeyValuePair<string, LocalText>> All { get; } =
    [
        new(NulByte, new("the record holds a NUL byte", "в записи нулевой байт")),
        new(ByteOrderMark, new("a byte-order mark stands inside the file", "метка порядка байтов стоит внутри файла")),
        new(ControlCharacter, new("the record holds a control character", "в записи управляющий символ")),
        new(RecordTooLong, new("the record is longer than 1 MB", "запись длиннее 1 МБ")),
        new(
            UnbalancedQuote,
            new(
                "a quote is opened and not closed on the line, or stands inside a field",
                "кавычка открыта и не закрыта в этой строке или стоит внутри поля"
            )
        ),
        new(
            FieldCount,
            new(
                "the record has more or fewer fields than the header",
                "полей в записи больше или меньше, чем в заголовке"
            )
        ),
        new(
            DeletedRecord,
            new("the record is marked as deleted in a DBF file", "запись помечена в файле DBF как удалённая")
        ),
        new(
            FormulaCell,
            new(
                "the cell holds a formula: its stored result may be stale or a total of other rows",
                "в ячейке формула: сохранённый результат может быть устаревшим или суммой других строк"
            )
        ),
        new(
            ErrorCell,
            new(
                "the cell holds an error of the spreadsheet, such as #N/A",
                "в ячейке ошибка табличной программы, например #N/A"
            )
        ),
        new(BooleanCell, new("the cell holds true or false", "в ячейке «истина» или «ложь»")),
        new(Period, new("the text is not a period of the declared form", "текст — не период объявленного вида")),
        new(Flow, new("the text is neither export nor import", "текст — ни экспорт, ни импорт")),
        new(MissingCode, new("a code is empty", "код пуст")),
        new(UnknownCountry, new("no country has this code or name", "нет страны с таким кодом или названием")),
        new(UnknownRegion, new("no region has this code or name", "нет региона с таким кодом или названием")),
        new(AmbiguousRegion, new("several regions have this name", "регионов с таким названием несколько")),
        new(
            UnknownProduct,
            new("no vintage of the nomenclature has this code", "такого кода нет ни в одной редакции номенклатуры")
        ),
        new(
            WrongVintage,
            new(
                "the code belongs to another vintage than the one declared",
                "код из другой редакции номенклатуры, чем объявлена"
            )
        ),
        new(
            NoVintage,
            new(
                "no vintage is declared for the year of the record",
                "для года записи не объявлена редакция номенклатуры"
            )
        ),
        new(FirmNumber, new("the text is not a number that a firm can have", "у фирмы не может быть такого номера")),
        new(Size, new("the text is not a size of firm", "текст — не размер фирмы")),
        new(
            UnknownQuantity,
            new(
                "the text does not name a quantity of a table of aggregates",
                "текст не называет величину таблицы агрегатов"
            )
        ),
        new(
            WrongUnit,
            new(
                "the unit does not suit the quantity, or is not the one of the file's other money",
                "единица не подходит к величине или отличается от единицы остальных денег файла"
            )
        ),
        new(
            StatusContradictsValue,
            new("the status says that there is no value, and there is one", "по статусу значения нет, а оно есть")
        ),
        new(
            Aggregate,
            new(
                "the record is a total of others; adding it would count trade twice",
                "запись — сумма других; вместе с ними торговля учлась бы дважды"
            )
        ),
        new(
            Breakdown,
            new(
                "the record is a part of another one of the file; adding both would count trade twice",
                "запись — часть другой записи файла; вместе с ней торговля учлась бы дважды"
            )
        ),
        new(
            SecretProduct,
            new(
                "the publisher hides the product under a code of its own",
                "издатель скрывает товар под собственным кодом"
            )
        ),
        new(
            MissingValue,
            new("the value is empty and no status says why", "значение пусто, и статус не говорит почему")
        ),
        new(Number, new("the text is not a number of the declared form", "текст — не число объявленного вида")),
        new(
            Exponent,
            new(
                "the number is written with an exponent, which the source does not use",
                "число записано с показателем степени, которого в этом источнике не бывает"
            )
        ),
        new(
            ScaleOverflow,
            new("the number has more decimals than are stored", "в числе больше десятичных знаков, чем хранится")
        ),
        new(
            Negative,
            new(
                "the number is negative, which the source does not permit",
                "число отрицательное, а источник этого не допускает"
            )
        ),
        new(
            OutOfRange,
            new(
                "the number does not fit in 64 bits at the stored scale",
                "число не умещается в 64 бита с хранимой точностью"
            )
        ),
        new(
            RegisterRecord,
            new(
                "the record lacks what a register must say of a firm, or says it twice",
                "в записи нет того, что реестр обязан сказать о фирме, или сказано дважды"
            )
        ),
        new(
            Overlap,
            new(
                "the firm has another record for part of the same time, and they differ",
                "у фирмы есть другая запись на часть того же времени, и они расходятся"
            )
        ),
        new(
            KeyConflict,
            new(
                "another record of the file has the same key and another value",
                "у другой записи файла тот же ключ и другое значение"
            )
        ),
    ];
}
