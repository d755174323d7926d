using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Hansa.Web;

/// <summary>Keeps the framework's keys in this process: nothing that pages hand out is signed or encrypted for later, so nothing is left on disk.</summary>
public sealed class KeysInMemory : IXmlRepository
{
    private readonly List<XElement> keys = [];

    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys];

    public void StoreElement(XElement element, string friendlyName) => keys.Add(element);
}
