using System.Text;
using Hansa.Adapters.Sources.Cells;
using Hansa.Adapters.Sources.Text;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Gives every record of a block its verdict, except duplicates: a row, a quarantined record, or blank.</summary>
/// <remarks>One thread uses one parser. The first rule that a record breaks is the reason; the order is that of <see cref="QuarantineReasons.All"/>.</remarks>
internal sealed class RowParser
{
    private readonly Layout layout;
    private readonly Dialect dialect;
    private readonly RecordSplitter record = new();
    private readonly int fieldCount;
    private readonly ScreenIndex[] screens;
    private readonly PeriodIndex period;
    private readonly MemberField[] fields;
    private readonly byte[][] constants;
    private readonly MemberIndex[] members;
    private readonly int[] memberNumbers;
    private readonly AmountField[] amounts;
    private readonly int status;
    private readonly int[] usedColumns;
    private RecordBlock block = new(0);
    private RowBatch batch = new(0);
    private bool suspicious;

    public RowParser(Layout layout, Dialect dialect)
    {
        this.layout = layout;
        this.dialect = dialect;
        fieldCount = layout.Header.Columns.Count;
        screens = [.. layout.Screens.Select(field => new ScreenIndex(field))];
        period = new PeriodIndex(layout.Period);
        fields = [.. layout.Members];
        constants = [.. fields.Select(field => Encoding.UTF8.GetBytes(field.Constant))];
        members = [.. fields.Select((field, column) => new MemberIndex(field, column))];
        memberNumbers = new int[members.Length];
        amounts = [.. layout.Amounts];
        status = Array.FindIndex(fields, field => field.Dimension == Dimension.Status);
        usedColumns = [.. layout.UsedColumns];
    }

    /// <summary>Fills the batch from the records of the block.</summary>
    public void Parse(RecordBlock records, RowBatch rows)
    {
        rows.Clear();
        (block, batch) = (records, rows);
        batch.UndecodableLine = BlockText.FirstUndecodableLine(block);
        if (batch.UndecodableLine > 0)
            return;
        suspicious = BlockText.IsSuspicious(block.Content, dialect);
        record.Begin(block, dialect);
        while (record.Next(out var form))
            Judge(form);
    }

    private void Judge(RecordForm form)
    {
        batch.Read++;
        if (form == RecordForm.Blank)
            batch.Blank++;
        else if (
            Whole(form)
            && Legible()
            && Screened()
            && ReadPeriod(out var number)
            && ReadMembers(number)
            && ReadAmounts()
        )
            Accept(number);
    }

    private void Accept(int number)
    {
        batch.Periods[batch.Count] = number;
        batch.Lines[batch.Count] = record.Line;
        for (var i = 0; i < memberNumbers.Length; i++)
            batch.Members[i][batch.Count] = memberNumbers[i];
        batch.Count++;
    }

    private bool Whole(RecordForm form)
    {
        if (
            suspicious
            && BlockText.Fault(block.Content.Slice(record.RecordStart, record.RecordLength), dialect) is { } control
        )
            return Quarantine(control, "");
        if (block.IsCutOff || record.RecordLength > LineBlocks.LongestRecord)
            return Quarantine(QuarantineReasons.RecordTooLong, "a record has at most 1 MB");
        if (form == RecordForm.UnbalancedQuote)
            return Quarantine(QuarantineReasons.UnbalancedQuote, "");
        return (form == RecordForm.Whole && (record.FieldCount == fieldCount || Trails()))
            || Quarantine(
                QuarantineReasons.FieldCount,
                form == RecordForm.TooManyFields
                    ? $"more than 1000 fields, the header has {fieldCount}"
                    : $"{record.FieldCount} fields, the header has {fieldCount}"
            );
    }

    private bool Trails() => dialect.MayTrail && record.FieldCount == fieldCount + 1 && record[fieldCount].IsEmpty;

    // A reader of cells marks what it cannot give as text: a deleted record, a formula, an error.
    private bool Legible()
    {
        if (!suspicious || dialect != Dialect.Cells)
            return true;
        var text = block.Bytes.AsSpan(record.RecordStart, record.RecordLength);
        if (CellMark.Reason(text, CellMark.Record) is { } reason)
            return Quarantine(reason, "");
        foreach (var column in usedColumns)
        {
            if (CellMark.Reason(record[column], CellMark.Cell) is { } cell)
                return Quarantine(cell, "", column);
        }
        return true;
    }

    private bool Screened()
    {
        foreach (var screen in screens)
        {
            if (screen.Refuse(record) is { } refused)
                return Quarantine(refused.Reason, refused.Remark, screen.Column);
        }
        return true;
    }

    private bool ReadPeriod(out int number)
    {
        number = period.Read(record);
        return number != 0 || Quarantine(QuarantineReasons.Period, "", layout.Period.Column);
    }

    private bool ReadMembers(int number)
    {
        for (var i = 0; i < members.Length; i++)
        {
            var field = fields[i];
            var vintage =
                i == status ? StatusVintage()
                : field.ChangesByYear ? field.VintageOf(number / 10000)
                : 0;
            if (vintage < 0)
                return Quarantine(
                    QuarantineReasons.NoVintage,
                    $"no vintage is declared for {number / 10000}",
                    field.Column
                );
            var text = field.Column < 0 ? constants[i] : record[field.Column];
            var found = members[i].Find(text, vintage, batch);
            if (found < 0)
                return Refuse(members[i].Refused(found), field.Column);
            memberNumbers[i] = found;
        }
        return true;
    }

    // The value comes first among the amounts.
    private int StatusVintage() =>
        amounts[0].IsEmpty(record[amounts[0].Column]) ? ObservationStatus.WithoutValue : ObservationStatus.WithValue;

    private bool Refuse(Member member, int column) =>
        Quarantine(member.Reading.Reason!, Tells(column) ? member.Reading.Remark ?? "" : "", column);

    // Remarks of code lists repeat the text; those on firms' numbers do not.
    private bool Tells(int column) =>
        !layout.NamesFirms || fields.Any(field => field.IsPseudonym && field.Column == column);

    private bool ReadAmounts()
    {
        batch.Reserve();
        foreach (var field in amounts)
        {
            var text = record[field.Column];
            var units = RowBatch.NotGiven;
            if (field.IsEmpty(text))
            {
                if (field.Amount == Amount.Value && !HasNoValue())
                    return Quarantine(QuarantineReasons.MissingValue, "", field.Column);
            }
            else if (field.Amount == Amount.Value && HasNoValue())
                return Quarantine(QuarantineReasons.StatusContradictsValue, "", field.Column);
            else if (field.Grammar.Read(text, out units) is { } reason)
                return Quarantine(reason, "", field.Column);
            batch.Amounts[(int)field.Amount][batch.Count] = units;
        }
        return true;
    }

    private bool HasNoValue() =>
        status >= 0 && members[status].Code(memberNumbers[status]) != ObservationStatus.Observed;

    private bool Quarantine(string reason, string remark, int column = -1)
    {
        var raw = Raw();
        var name = column < 0 ? "" : layout.Header.Columns[column];
        var value = column < 0 ? "" : CellMark.Strip(Encoding.UTF8.GetString(record[column]));
        var quarantined = new QuarantinedField(record.Line, name, reason, value, remark, raw);
        batch.Quarantined.Add(layout.NamesFirms ? quarantined.Shape() : quarantined);
        return false;
    }

    private string Raw() => RecordTexts.Text(block.Content.Slice(record.RecordStart, record.RecordLength), dialect);
}
