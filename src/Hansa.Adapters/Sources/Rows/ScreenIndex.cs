using System.Text;
using Hansa.Adapters.Sources.Text;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Asks a screen once per distinct text.</summary>
internal sealed class ScreenIndex(ScreenField screened)
{
    private readonly MemberTable texts = new();
    private readonly List<(string Reason, string Remark)?> answers = [];

    public int Column => screened.Column;

    /// <returns>Nothing when the record is a row.</returns>
    public (string Reason, string Remark)? Refuse(RecordSplitter record)
    {
        var text = record[screened.Column].Trim((byte)' ');
        var number = texts.Find(text, out var isNew);
        if (isNew)
            answers.Add(screened.Screen.Refuse(Encoding.UTF8.GetString(text)));
        return answers[number];
    }
}
