using System.Globalization;
using System.Text.RegularExpressions;

namespace Hansa.Tests.UseCases.Documents.Matrices;

/// <summary>Reads a PX file by the letter of its specification (AXIS-VERSION 2013), and checks the rules that it sets.</summary>
internal sealed partial class PxReader
{
    private static readonly string[] Mandatory =
    [
        "CHARSET",
        "AXIS-VERSION",
        "CODEPAGE",
        "LANGUAGE",
        "DECIMALS",
        "MATRIX",
        "SUBJECT-CODE",
        "SUBJECT-AREA",
        "TITLE",
        "CONTENTS",
        "UNITS",
    ];

    private readonly Dictionary<string, IReadOnlyList<string>> statements = [];
    private readonly List<string> order = [];
    private readonly string text;
    private int at;

    private PxReader(string text) => this.text = text;

    /// <summary>Keyword with language and keys → its values: <c>VALUES[ru]("регион")</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Statements => statements;

    public static PxReader Open(string text)
    {
        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 256, $"{line.Length}: {line}"));
        Assert.DoesNotContain(text.Replace("\r\n", "", StringComparison.Ordinal), char.IsControl);
        var reader = new PxReader(text);
        while (reader.at < text.Length)
            reader.ReadStatement();
        Assert.Equal("CHARSET", reader.order[0]);
        Assert.Equal("DATA", reader.order[^1]);
        Assert.All(Mandatory, keyword => Assert.True(reader.statements.ContainsKey(keyword), keyword));
        return reader;
    }

    public string Of(string keyword) => Assert.Single(statements[keyword]);

    /// <param name="language">Nothing for the main language.</param>
    public ReadCells Cells(string? language = null)
    {
        var mark = language is null ? "" : $"[{language}]";
        string[] variables = [.. List("STUB" + mark), .. List("HEADING" + mark)];
        Assert.NotEmpty(variables);
        Assert.Equal(variables.Length, variables.Distinct().Count());
        var members = variables.Select(name => (name, Members(name, mark))).ToArray();
        string[] keys =
        [
            .. ReadCells.Keys(
                members.Select(one => (IReadOnlyList<string>)[.. one.Item2.Select(member => member.Code)])
            ),
        ];
        var data = statements["DATA"];
        Assert.Equal(keys.Length, data.Count);
        return new ReadCells(
            members,
            keys.Zip(data).ToDictionary(pair => pair.First, pair => (Number(pair.Second), Reason(pair.Second)))
        );
    }

    private IReadOnlyList<string> List(string keyword) => statements.GetValueOrDefault(keyword) ?? [];

    private IReadOnlyList<(string Code, string Name)> Members(string variable, string mark)
    {
        var names = statements[$"VALUES{mark}(\"{variable}\")"];
        var codes = statements[$"CODES{mark}(\"{variable}\")"];
        Assert.NotEmpty(names);
        Assert.Equal(names.Count, codes.Count);
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Equal(codes.Count, codes.Distinct().Count());
        return [.. codes.Zip(names)];
    }

    private static double? Number(string cell)
    {
        if (cell.StartsWith('.'))
            return null;
        Assert.Matches(NumberForm(), cell);
        return double.Parse(cell, CultureInfo.InvariantCulture);
    }

    // What the points of a cell mean is what its DATASYMBOL says.
    private string Reason(string cell) => cell.StartsWith('.') ? Of($"DATASYMBOL{cell.Length}") : "";

    private void ReadStatement()
    {
        var keyword = Until('=');
        Assert.Matches(KeywordForm(), keyword);
        Assert.True(statements.TryAdd(keyword, keyword == "DATA" ? ReadData() : ReadValues()), $"{keyword} twice");
        order.Add(keyword);
        Assert.Equal("\r\n", text.Substring(at, 2));
        at += 2;
    }

    // A semicolon or an equals sign inside a key is part of the key.
    private string Until(char sign)
    {
        var start = at;
        for (var quoted = false; quoted || text[at] != sign; at++)
            quoted ^= text[at] == '"';
        return text[start..at++];
    }

    // Texts with a comma between them are several values; texts that follow each other are one.
    private List<string> ReadValues()
    {
        List<string> values = [""];
        for (; text[at] != ';'; at++)
        {
            if (text[at] == '"')
                values[^1] += ReadQuoted();
            else if (text[at] == ',')
                values.Add("");
            else if (text[at] is not ('\r' or '\n'))
                values[^1] += text[at];
        }
        at++;
        return values;
    }

    private string ReadQuoted()
    {
        var end = text.IndexOf('"', at + 1);
        var value = text[(at + 1)..end];
        Assert.DoesNotContain('\n', value);
        at = end;
        return value;
    }

    private List<string> ReadData()
    {
        var end = text.IndexOf(';', at);
        var cells = text[at..end].Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        at = end + 1;
        Assert.All(
            cells.Where(cell => cell.Contains('.') && cell.Contains('"')),
            cell => Assert.Matches(PointsForm(), cell)
        );
        return [.. cells.Select(cell => cell.Trim('"'))];
    }

    [GeneratedRegex("""^[A-Z][A-Z0-9-]*(\[[a-z]{2}\])?(\("[^"]+"(,"[^"]+")*\))?$""")]
    private static partial Regex KeywordForm();

    [GeneratedRegex("""^-?[0-9]+(\.[0-9]+)?$""")]
    private static partial Regex NumberForm();

    [GeneratedRegex("""^"\.{1,6}"$""")]
    private static partial Regex PointsForm();
}
