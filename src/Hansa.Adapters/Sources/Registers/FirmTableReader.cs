using System.Globalization;
using System.Text;
using Hansa.Adapters.Sources.Rows;
using Hansa.Adapters.Sources.Text;
using Hansa.Statistics.Firms;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Registers;

/// <summary>Reads a table of firms record by record.</summary>
internal sealed class FirmTableReader : RegisterReader
{
    private const int MostRemembered = 100_000;

    private readonly RecordReader records;
    private readonly FirmColumns columns;
    private readonly RegisterReading reading;
    private readonly RecordSplitter splitter = new();
    private readonly RecordBlock block = LineBlocks.NewBlock();
    private readonly Dictionary<string, CodeReading> regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> days = new(StringComparer.Ordinal);
    private readonly NumberStyles numberStyle = NumberStyles.AllowDecimalPoint;
    private readonly NumberFormatInfo numberForm;
    private bool isOpen;
    private bool isSuspicious;

    private FirmTableReader(RecordReader records, FirmColumns columns, RegisterReading reading)
    {
        (this.records, this.columns, this.reading) = (records, columns, reading);
        numberForm = new NumberFormatInfo
        {
            NumberDecimalSeparator = reading.Request.Numbers.Contains("comma") ? "," : ".",
        };
        Layout = columns.Layout(records.Encoding);
    }

    public override RegisterLayout Layout { get; }

    public static Outcome<RegisterReader> Of(RecordReader records, RegisterReading reading)
    {
        var columns = FirmColumns.Of(records.Header, reading);
        if (columns.Succeeded)
            return new FirmTableReader(records, columns.Value, reading);
        records.Dispose();
        return columns.Problem;
    }

    public override bool Next(FirmRecord record)
    {
        record.Clear();
        while (true)
        {
            if (isOpen && splitter.Next(out var form))
            {
                record.Line = splitter.Line;
                record.IsBlank = form == RecordForm.Blank;
                if (!record.IsBlank)
                    Judge(form, record);
                return true;
            }
            if (!records.Next(block))
                return false;
            Begin();
        }
    }

    public override void Dispose() => records.Dispose();

    private void Begin()
    {
        if (BlockText.FirstUndecodableLine(block) is > 0 and var line)
            throw new ContentException(
                new($"Line {line} is not written in UTF-8.", $"Строка {line} записана не в UTF-8."),
                new(
                    "Say how the file is written: --encoding windows-1251, windows-1252, latin-1 or cp866.",
                    "Скажите, в какой кодировке файл: --encoding windows-1251, windows-1252, latin-1 или cp866."
                )
            );
        isSuspicious = BlockText.IsSuspicious(block.Content, records.Dialect);
        splitter.Begin(block, records.Dialect);
        isOpen = true;
    }

    private void Judge(RecordForm form, FirmRecord record)
    {
        if (FormFault(form) is { } fault)
            record.Fault = new QuarantinedRecordShape("", fault, "", "", Raw());
        else
            _ = ReadFirm(record) && ReadPlace(record) && ReadDays(record) && ReadBirth(record) && ReadSize(record);
    }

    private string? FormFault(RecordForm form)
    {
        var raw = block.Content.Slice(splitter.RecordStart, splitter.RecordLength);
        if (isSuspicious && BlockText.Fault(raw, records.Dialect) is { } control)
            return control;
        if (block.IsCutOff || splitter.RecordLength > LineBlocks.LongestRecord)
            return QuarantineReasons.RecordTooLong;
        if (form == RecordForm.UnbalancedQuote)
            return QuarantineReasons.UnbalancedQuote;
        return form == RecordForm.Whole && splitter.FieldCount == records.Header.Columns.Count
            ? null
            : QuarantineReasons.FieldCount;
    }

    private bool ReadFirm(FirmRecord record)
    {
        var text = Field(Role.Firm);
        if (text.Length == 0)
            return Refuse(record, Role.Firm, QuarantineReasons.MissingCode, "");
        var number = columns.Firms(text);
        if (number.Code is null)
            return Refuse(record, Role.Firm, number.Reason!, number.Remark ?? "");
        record.Firm = reading.Key.Code(number.Code);
        if (Field(Role.Group) is { Length: > 0 } group)
            record.Group = reading.Key.Code(group);
        return true;
    }

    private bool ReadPlace(FirmRecord record)
    {
        if (Field(Role.Region) is { Length: > 0 } text)
        {
            var region = Region(text);
            if (region.Code is null)
                return Refuse(record, Role.Region, region.Reason!, "");
            record.Region = region.Code;
        }
        record.Activity = Field(Role.Activity);
        return record.Activity.Length == 0
            || ActivityCode.IsOne(record.Activity)
            || Refuse(record, Role.Activity, QuarantineReasons.RegisterRecord, "an activity has digits and points");
    }

    private bool ReadDays(FirmRecord record)
    {
        record.From = columns.Day;
        foreach (var role in new[] { Role.Date, Role.Period, Role.From, Role.To, Role.Entered })
        {
            if (!columns.Has(role))
                continue;
            var text = Field(role);
            var day = Day(text, role);
            if (day < 0 || (day == 0 && role is Role.Date or Role.Period))
                return Refuse(record, role, QuarantineReasons.Period, "");
            if (role == Role.To)
                record.To = day;
            else if (role == Role.Entered)
                record.Entered = day;
            else
                record.From = day;
        }
        return record.To == 0
            || record.To >= record.From
            || Refuse(record, Role.To, QuarantineReasons.Period, "the record ends before it begins");
    }

    private bool ReadBirth(FirmRecord record)
    {
        if (!columns.Has(Role.Born) || Field(Role.Born) is not { Length: > 0 } text)
            return true;
        if (PeriodForm.ReadPeriod(text) is not { } born)
            return Refuse(record, Role.Born, QuarantineReasons.Period, "");
        record.Born = born.YearNumber;
        return true;
    }

    private bool ReadSize(FirmRecord record)
    {
        if (columns.Rule is { } rule)
            return ReadFacts(out var facts, record) && SetSize(record, rule.Of(facts, AsDate(record.From)));
        if (!columns.Has(Role.Size))
            return true;
        var size = SizeWords.Read(Field(Role.Size));
        return size.Code is null
            ? Refuse(record, Role.Size, size.Reason!, size.Remark ?? "")
            : SetSize(record, size.Code);
    }

    private static bool SetSize(FirmRecord record, string size)
    {
        var place = 0;
        while (FirmSize.All[place] != size)
            place++;
        record.Size = place + 1;
        return true;
    }

    private bool ReadFacts(out FirmFacts facts, FirmRecord record)
    {
        facts = default;
        if (
            !ReadNumber(Role.Staff, record, out var staff)
            || !ReadNumber(Role.Turnover, record, out var turnover)
            || !ReadNumber(Role.Balance, record, out var balance)
            || !ReadNumber(Role.StateShare, record, out var state)
            || !ReadNumber(Role.OtherShare, record, out var other)
        )
            return false;
        facts = new FirmFacts(staff, Millions(turnover), Millions(balance))
        {
            StateShare = state,
            OtherShare = other,
            HasOwnership = columns.Has(Role.StateShare) || columns.Has(Role.OtherShare),
        };
        return true;
    }

    private decimal? Millions(decimal? printed) => printed * columns.MoneyUnit / 1_000_000m;

    private bool ReadNumber(string role, FirmRecord record, out decimal? number)
    {
        number = null;
        if (Field(role) is not { Length: > 0 } text)
            return true;
        var read = decimal.TryParse(text, numberStyle, numberForm, out var found) && found < 1_000_000_000_000_000m;
        number = found;
        return read || Refuse(record, role, QuarantineReasons.Number, "");
    }

    // A size at a day that is not known takes the rule of the last day there is.
    private static DateOnly AsDate(int day) =>
        day == 0 ? DateOnly.MaxValue : new DateOnly(day / 10000, day / 100 % 100, day % 100);

    // −1 where it cannot be read; a period stands for its last day.
    private int Day(string text, string role)
    {
        if (text.Length == 0)
            return 0;
        var key = role == Role.Period ? $"{role} {text}" : text;
        if (days.TryGetValue(key, out var known))
            return known;
        var read = role == Role.Period ? PeriodForm.ReadPeriod(text) : PeriodForm.ReadDay(text);
        var day = read is { } found ? Statistics.Cubes.Period.Day(found.LastDay).Number : -1;
        if (days.Count < MostRemembered)
            days.Add(key, day);
        return day;
    }

    private CodeReading Region(string text)
    {
        if (regions.TryGetValue(text, out var known))
            return known;
        var found = columns.Regions(text);
        if (regions.Count < MostRemembered)
            regions.Add(text, found);
        return found;
    }

    private string Field(string role) =>
        columns[role] is >= 0 and var at ? Encoding.UTF8.GetString(splitter[at].Trim((byte)' ')) : "";

    private bool Refuse(FirmRecord record, string role, string reason, string remark)
    {
        record.Fault = new QuarantinedRecordShape(columns.Name(role), reason, TextShape.Of(Field(role)), remark, Raw());
        return false;
    }

    private string Raw() =>
        TextShape.Of(
            RecordTexts.Text(block.Content.Slice(splitter.RecordStart, splitter.RecordLength), records.Dialect)
        );
}
