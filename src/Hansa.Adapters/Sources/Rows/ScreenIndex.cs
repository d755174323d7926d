using Hansa.Adapters.Sources.Text;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Asks a screen once per distinct combination of texts.</summary>
internal sealed class ScreenIndex(ScreenField screened)
{
    private readonly int[] columns = [.. screened.Columns];
    private readonly JoinedTexts joined = new();
    private readonly MemberTable texts = new();
    private readonly List<(string Reason, string Remark)?> answers = [];

    /// <summary>The first of its columns, which answers for the record.</summary>
    public int Column => columns[0];

    /// <returns>Nothing when the record is a row.</returns>
    public (string Reason, string Remark)? Refuse(RecordSplitter record)
    {
        var number = texts.Find(joined.Of(record, columns), out var isNew);
        if (isNew)
            answers.Add(screened.Screen.Refuse(joined.Texts));
        return answers[number];
    }
}
