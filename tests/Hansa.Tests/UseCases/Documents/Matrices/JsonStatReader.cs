using System.Globalization;
using System.Text.Json;

namespace Hansa.Tests.UseCases.Documents.Matrices;

/// <summary>Reads a JSON-stat 2.0 dataset by the letter of its specification, and checks the rules that it sets.</summary>
internal static class JsonStatReader
{
    public static ReadCells Read(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var dataset = document.RootElement;
        Assert.Equal("2.0", dataset.GetProperty("version").GetString());
        Assert.Equal("dataset", dataset.GetProperty("class").GetString());
        string[] ids = [.. dataset.GetProperty("id").EnumerateArray().Select(id => id.GetString()!)];
        int[] sizes = [.. dataset.GetProperty("size").EnumerateArray().Select(size => size.GetInt32())];
        Assert.Equal(ids.Length, sizes.Length);
        Assert.Equal(ids.Length, ids.Distinct().Count());
        CheckRoles(dataset.GetProperty("role"), ids);
        var dimensions = dataset.GetProperty("dimension");
        Assert.Equal(ids.Order(), dimensions.EnumerateObject().Select(one => one.Name).Order());
        var members = ids.Select((id, at) => (id, Members(dimensions.GetProperty(id), sizes[at]))).ToArray();
        CheckUnits(dataset);
        return new ReadCells(members, Cells(dataset, [.. members.Select(one => one.Item2)]));
    }

    private static void CheckRoles(JsonElement roles, string[] ids)
    {
        string[] named =
        [
            .. roles.EnumerateObject().SelectMany(role => role.Value.EnumerateArray()).Select(id => id.GetString()!),
        ];
        Assert.All(roles.EnumerateObject(), role => Assert.Contains(role.Name, (string[])["time", "geo", "metric"]));
        Assert.All(named, id => Assert.Contains(id, ids));
        Assert.Equal(named.Length, named.Distinct().Count());
    }

    // An index is an array of codes in order, or an object from code to position; without one, the single label is the category.
    private static IReadOnlyList<(string Code, string Name)> Members(JsonElement dimension, int size)
    {
        var category = dimension.GetProperty("category");
        var index = category.GetProperty("index");
        string[] codes =
            index.ValueKind == JsonValueKind.Array
                ? [.. index.EnumerateArray().Select(code => code.GetString()!)]
                : [.. index.EnumerateObject().OrderBy(code => code.Value.GetInt32()).Select(code => code.Name)];
        Assert.Equal(size, codes.Length);
        Assert.Equal(size, codes.Distinct().Count());
        var labels = category.GetProperty("label");
        Assert.Equal(size, labels.EnumerateObject().Count());
        return [.. codes.Select(code => (code, labels.GetProperty(code).GetString()!))];
    }

    private static void CheckUnits(JsonElement dataset)
    {
        var metrics = dataset
            .GetProperty("role")
            .GetProperty("metric")
            .EnumerateArray()
            .Select(id => id.GetString())
            .ToArray();
        foreach (var dimension in dataset.GetProperty("dimension").EnumerateObject())
        {
            var category = dimension.Value.GetProperty("category");
            Assert.Equal(metrics.Contains(dimension.Name), category.TryGetProperty("unit", out var units));
            if (metrics.Contains(dimension.Name))
                Assert.All(
                    units.EnumerateObject(),
                    unit => Assert.True(unit.Value.GetProperty("decimals").GetInt32() >= 0)
                );
        }
    }

    private static Dictionary<string, (double?, string)> Cells(
        JsonElement dataset,
        IReadOnlyList<(string Code, string Name)>[] members
    )
    {
        string[] keys =
        [
            .. ReadCells.Keys(members.Select(all => (IReadOnlyList<string>)[.. all.Select(one => one.Code)])),
        ];
        JsonElement[] values = [.. dataset.GetProperty("value").EnumerateArray()];
        Assert.Equal(keys.Length, values.Length);
        var reasons = new Dictionary<int, string>();
        if (dataset.TryGetProperty("status", out var status))
        {
            foreach (var reason in status.EnumerateObject())
                reasons[int.Parse(reason.Name, NumberStyles.None, CultureInfo.InvariantCulture)] =
                    reason.Value.GetString()!;
        }
        Assert.All(reasons.Keys, at => Assert.InRange(at, 0, keys.Length - 1));
        return keys.Select((key, at) => (key, at))
            .ToDictionary(
                pair => pair.key,
                pair =>
                    (
                        values[pair.at].ValueKind == JsonValueKind.Null ? (double?)null : values[pair.at].GetDouble(),
                        reasons.GetValueOrDefault(pair.at, "")
                    )
            );
    }
}
