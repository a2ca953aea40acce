using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using SlackCoach.Sandbox.Page.Components;

namespace SlackCoach.Sandbox.Page;

/// <summary>Renders the page's components to HTML.</summary>
internal static class PageRenderer
{
    public static Task<string> Document(IServiceProvider services, PageModel page) => Render<Document>(services, page);

    public static Task<string> Shell(IServiceProvider services, PageModel page) => Render<Shell>(services, page);

    private static async Task<string> Render<T>(IServiceProvider services, PageModel page)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Root<>.Page)] = page });

        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Root<T>>(parameters)).ToHtmlString());
    }

    /// <summary>Hands the model down to every component below.</summary>
    private sealed class Root<T> : ComponentBase
        where T : IComponent
    {
        [Parameter]
        public PageModel Page { get; set; } = null!;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<CascadingValue<PageModel>>(0);
            builder.AddComponentParameter(1, nameof(CascadingValue<>.Value), Page);
            builder.AddComponentParameter(2, nameof(CascadingValue<>.IsFixed), true);
            builder.AddComponentParameter(3, nameof(CascadingValue<>.ChildContent), (RenderFragment)(inner =>
            {
                inner.OpenComponent<T>(0);
                inner.CloseComponent();
            }));
            builder.CloseComponent();
        }
    }
}
