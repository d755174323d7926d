using System.Globalization;
using System.Text;
using Hansa.Statistics.Cubes;

namespace Hansa.UseCases.Documents.Matrices;

/// <summary>A matrix as a PX file (PC-Axis, AXIS-VERSION 2013), in English and Russian at once.</summary>
/// <remarks>
/// Shape: periods and measures in the heading, the rest in the stub; several measures make a content variable. Values are written with all
/// their digits. Missing: one to five points in quotation marks, one for each reason, which <c>DATASYMBOL</c> puts in words. Encoding: UTF-8
/// without a mark; <c>CHARSET="ANSI"</c> and <c>CODEPAGE="utf-8"</c> say so, as the programs of the family expect.
/// Source: Statistics Sweden, PX-file format specification, AXIS-VERSION 2013.
/// </remarks>
public sealed class PxFile
{
    private const int LongestVariable = 60;
    private const int LongestValue = 120;
    private const int MostDecimals = 15;
    private const int MostShown = 6;
    private const int LongestMatrix = 20;

    private readonly FigureMatrix matrix;
    private readonly PxLines lines;
    private readonly string[] languages;
    private readonly PxAxes axes;

    private PxFile(FigureMatrix matrix, string language, TextWriter output)
    {
        this.matrix = matrix;
        lines = new PxLines(output);
        languages = language == "ru" ? ["ru", "en"] : ["en", "ru"];
        axes = new PxAxes(matrix);
    }

    /// <param name="language"><c>en</c> or <c>ru</c>: the main language of the file; the other one is there too.</param>
    public static void Write(FigureMatrix matrix, string language, TextWriter output) =>
        new PxFile(matrix, language, output).Write();

    private bool HasContents => matrix.Measures.Members.Count > 1;

    private void Write()
    {
        WriteFormat();
        InLanguages(WriteSubject);
        InLanguages(WriteVariables);
        InLanguages(WriteMeasures);
        InLanguages(WriteNotes);
        InLanguages(WriteSymbols);
        var marks = matrix.Statuses.Select((status, at) => (status.Code, Mark: $"\"{new string('.', at + 1)}\""));
        var markOf = marks.ToDictionary(pair => pair.Code, pair => pair.Mark);
        lines.Data(axes.Records().Select(record => record.Select(at => Cell(matrix.Cells[at], markOf))));
    }

    private static string Cell(MatrixCell cell, Dictionary<string, string> markOf) =>
        cell.Number is { } number ? PlainNumber.Of(number) : markOf[cell.Status];

    private void WriteFormat()
    {
        lines.Text("CHARSET", "ANSI");
        lines.Text("AXIS-VERSION", "2013");
        lines.Text("CODEPAGE", "utf-8");
        lines.Text("LANGUAGE", languages[0]);
        lines.List("LANGUAGES", languages);
        lines.Word("DECIMALS", Digits(StoredDecimals()));
        lines.Word("SHOWDECIMALS", Digits(ShownDecimals()));
        lines.Text("MATRIX", PxText.Cut(matrix.Code, LongestMatrix));
        lines.Text("SUBJECT-CODE", "EXPORT");
    }

    private int StoredDecimals() =>
        matrix
            .Cells.Select(cell => cell.Number is { } number ? PlainNumber.Decimals(PlainNumber.Of(number)) : 0)
            .Append(ShownDecimals())
            .Max(decimals => Math.Min(MostDecimals, decimals));

    private int ShownDecimals() => Math.Min(MostShown, matrix.Measures.Members.Min(measure => measure.Decimals));

    private void WriteSubject(string language, string mark)
    {
        lines.Text("SUBJECT-AREA" + mark, language == "ru" ? "Экспорт" : "Exports");
        lines.Text("TITLE" + mark, Title(language));
        lines.Text("CONTENTS" + mark, PxText.Cut(matrix.Title.In(language), Longest));
        lines.Text("UNITS" + mark, PxText.Cut(Units(language), Longest));
        if (axes.Stub.Count > 0)
            lines.List("STUB" + mark, axes.Stub.Select(at => Variable(at, language)));
        if (axes.Heading.Count > 0)
            lines.List("HEADING" + mark, axes.Heading.Select(at => Variable(at, language)));
        if (HasContents)
            lines.Text("CONTVARIABLE" + mark, Variable(matrix.Dimensions.Count - 1, language));
    }

    private const int Longest = 240;

    private string Title(string language)
    {
        var variables = axes.All.Select(at => Variable(at, language)).ToArray();
        return language == "ru"
            ? $"{matrix.Title.Russian}; разрезы: {string.Join(", ", variables)}"
            : $"{matrix.Title.English} by {Joined(variables)}";
    }

    private static string Joined(string[] names) =>
        names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private string Units(string language)
    {
        var units = matrix.Measures.Members.Select(measure => measure.Unit?.In(language) ?? "").Distinct().ToArray();
        return units.Length == 1 ? units[0]
            : language == "ru" ? "у каждого показателя своя"
            : "differs by measure";
    }

    private void WriteVariables(string language, string mark)
    {
        foreach (var at in axes.All)
        {
            var dimension = matrix.Dimensions[at];
            var key = $"{mark}(\"{Variable(at, language)}\")";
            lines.List("VALUES" + key, ValueNames(dimension, language));
            if (Times(dimension) is { } times)
                lines.List("TIMEVAL" + key, times.Periods, before: times.Scale);
            lines.List("CODES" + key, Codes(dimension));
        }
    }

    private string Variable(int dimension, string language) => axes.Names(language, LongestVariable)[dimension];

    private static IReadOnlyList<string> ValueNames(MatrixDimension dimension, string language) =>
        PxText.Names([.. dimension.Members.Select(member => (member.Name.In(language), member.Code))], LongestValue);

    private static IReadOnlyList<string> Codes(MatrixDimension dimension) =>
        PxText.Names([.. dimension.Members.Select(member => (member.Code, member.Code))], LongestValue);

    /// <summary>Years, quarters or months as the format writes them; nothing where members are not periods of one length.</summary>
    private static (string Scale, string[] Periods)? Times(MatrixDimension dimension)
    {
        if (dimension.Role != DimensionRole.Time)
            return null;
        var periods = new List<Period>();
        foreach (var member in dimension.Members)
        {
            if (
                !Period.TryParse(member.Code, out var period) || (periods.Count > 0 && periods[0].Grain != period.Grain)
            )
                return null;
            periods.Add(period);
        }
        string[] texts = [.. periods.Select(period => $"{period}".Replace("-", "", StringComparison.Ordinal))];
        return periods[0].Grain switch
        {
            Grain.Year => ("TLIST(A1)", texts),
            Grain.Quarter => ("TLIST(Q1)", [.. texts.Select(text => text.Replace("Q", "", StringComparison.Ordinal))]),
            Grain.Month => ("TLIST(M1)", texts),
            _ => null,
        };
    }

    // What differs by measure has the measure as its key; PRECISION has the variable too.
    private void WriteMeasures(string language, string mark)
    {
        if (!HasContents)
        {
            if (matrix.Contact is { } contact)
                lines.Text("CONTACT" + mark, contact);
            return;
        }
        var names = ValueNames(matrix.Measures, language);
        var variable = Variable(matrix.Dimensions.Count - 1, language);
        for (var at = 0; at < names.Count; at++)
            WriteMeasure(matrix.Measures.Members[at], mark, variable, names[at], language);
    }

    private void WriteMeasure(MatrixMember measure, string mark, string variable, string name, string language)
    {
        lines.Text($"UNITS{mark}(\"{name}\")", PxText.Cut(measure.Unit?.In(language) ?? "", Longest));
        if (matrix.Contact is { } contact)
            lines.Text($"CONTACT{mark}(\"{name}\")", contact);
        if (Math.Min(MostShown, measure.Decimals) is var shown && shown > ShownDecimals())
            lines.Word($"PRECISION{mark}(\"{variable}\",\"{name}\")", Digits(shown));
        if (measure.Note is { } note)
            lines.Text($"VALUENOTE{mark}(\"{variable}\",\"{name}\")", note.In(language));
    }

    private void WriteNotes(string language, string mark)
    {
        lines.Text("SOURCE" + mark, matrix.Source.In(language));
        var notes = matrix.Notes.Select(note => note.In(language)).ToList();
        if (!HasContents && matrix.Measures.Members[0].Note is { } own)
            notes.Add(own.In(language));
        // A number sign begins a new line of a note.
        if (notes.Count > 0)
            lines.Text("NOTEX" + mark, string.Join('#', notes));
    }

    private void WriteSymbols(string language, string mark)
    {
        for (var at = 0; at < matrix.Statuses.Count; at++)
        {
            var meaning = matrix.Statuses[at].Meaning.In(language);
            lines.Text(FormattableString.Invariant($"DATASYMBOL{at + 1}{mark}"), meaning);
        }
    }

    // Keywords of the main language carry no mark.
    private void InLanguages(Action<string, string> write)
    {
        write(languages[0], "");
        write(languages[1], $"[{languages[1]}]");
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
