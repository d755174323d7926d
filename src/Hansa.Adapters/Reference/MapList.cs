using Hansa.UseCases;
using Hansa.UseCases.Classifications;

namespace Hansa.Adapters.Reference;

/// <summary>The maps of <c>data/maps/</c>: <c>world</c> and country packs.</summary>
public sealed class MapList(DataFolder data)
{
    public IReadOnlyList<string> Names =>
        [
            .. Directory
                .EnumerateFiles(data.PathOf("maps"), "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    public Outcome<MapAreas> Find(string name) =>
        Names.Contains(name)
            ? new MapAreas(name, File.ReadAllBytes(data.PathOf($"maps/{name}.json")))
            : new Problem(
                ProblemKind.NotFound,
                new($"There is no map '{name}'.", $"Карты «{name}» нет."),
                Nearest.Advice(name, Names, new($"There are {Names}.", $"Есть {Names}."))
            );
}
