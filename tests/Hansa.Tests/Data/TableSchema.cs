using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hansa.Adapters.Reference;

namespace Hansa.Tests.Data;

/// <summary>The form of a kind of file in data/schema/: a Frictionless table schema with the path it is for.</summary>
internal sealed record TableSchema(string Path, TableForm Schema)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>All of them, those for one file before those for many.</summary>
    public static IReadOnlyList<TableSchema> All(string root) =>
        [
            .. Directory
                .EnumerateFiles(System.IO.Path.Combine(root, "schema"), "*.json")
                .SelectMany(file => JsonSerializer.Deserialize<SchemaFile>(File.ReadAllText(file), Web)!.Resources)
                .OrderBy(schema => schema.Path.Count(letter => letter == '*'))
                .ThenBy(schema => schema.Path.EndsWith("*.csv", StringComparison.Ordinal)),
        ];

    public bool IsFor(string path) =>
        Regex.IsMatch(path, "^" + Regex.Escape(Path).Replace("\\*", "[^/]*", StringComparison.Ordinal) + "$");

    /// <summary>Everything in which a table departs from the form.</summary>
    public IEnumerable<string> Faults(string path, DataTable table, DataFolder data)
    {
        if (!table.Columns.SequenceEqual(Schema.Fields.Select(field => field.Name)))
            return [$"{path}: columns are {string.Join(",", table.Columns)}"];
        return Keys(path, table)
            .Concat(table.Rows.SelectMany(row => Schema.Fields.SelectMany(field => field.Faults(path, row))))
            .Concat((Schema.ForeignKeys ?? []).SelectMany(key => key.Faults(path, table, data)));
    }

    private IEnumerable<string> Keys(string path, DataTable table) =>
        table
            .Rows.GroupBy(row => string.Join(" / ", Schema.PrimaryKey.Select(column => row[column])))
            .Where(group => group.Count() > 1)
            .Select(group => $"{path}, line {group.Last().Line}: {group.Key} stands there twice");

    private sealed record SchemaFile(IReadOnlyList<TableSchema> Resources);
}

internal sealed record TableForm(
    IReadOnlyList<FieldForm> Fields,
    IReadOnlyList<string> PrimaryKey,
    IReadOnlyList<ReferenceForm>? ForeignKeys
);

internal sealed record FieldForm(string Name, string Type, FieldLimits? Constraints)
{
    public IEnumerable<string> Faults(string path, DataRow row)
    {
        var text = row[Name];
        if (text.Length == 0 ? Constraints?.Required == true : !Fits(text))
            yield return $"{path}, line {row.Line}: {Name} is '{text}'";
    }

    private bool Fits(string text) =>
        HasType(text)
        && (Constraints?.Pattern is not { } pattern || Regex.IsMatch(text, pattern))
        && (Constraints?.Enum is not { } words || words.Contains(text));

    private bool HasType(string text) =>
        Type switch
        {
            "date" => DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            ),
            "integer" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "number" => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
            "boolean" => text is "0" or "1",
            _ => text == text.Trim(),
        };
}

internal sealed record FieldLimits(bool? Required, string? Pattern, IReadOnlyList<string>? Enum);

internal sealed record ReferenceForm(IReadOnlyList<string> Fields, ReferenceTarget Reference)
{
    public IEnumerable<string> Faults(string path, DataTable table, DataFolder data)
    {
        var known = data.Table(Reference.Resource).Rows.Select(row => row[Reference.Fields[0]]).ToHashSet();
        return table
            .Rows.Where(row => row[Fields[0]] is { Length: > 0 } text && !known.Contains(text))
            .Select(row => $"{path}, line {row.Line}: {Fields[0]} '{row[Fields[0]]}' is not in {Reference.Resource}");
    }
}

internal sealed record ReferenceTarget(string Resource, IReadOnlyList<string> Fields);
