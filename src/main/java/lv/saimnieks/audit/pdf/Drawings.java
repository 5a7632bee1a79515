package lv.saimnieks.audit.pdf;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.util.List;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;

/** Drawings within a paper. They consist of shapes, letters too, so no font is asked for; nothing outside is loaded. */
class Drawings implements SVGDrawer {

    private static final LoaderContext NOTHING_OUTSIDE = LoaderContext.builder()
            .externalResourcePolicy(ResourcePolicy.DENY_ALL)
            .build();

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double width, double height, double dotsPerPixel) {
        SVGDocument drawing = new SVGLoader().load(new ByteArrayInputStream(written(svg)), null, NOTHING_OUTSIDE);
        if (drawing == null) {
            throw new IllegalArgumentException("a drawing that cannot be read");
        }
        double wide = width >= 0 ? width : drawing.size().width * dotsPerPixel;
        double high = height >= 0 ? height : wide * drawing.size().height / drawing.size().width;
        return new Image(drawing, wide, high, dotsPerPixel);
    }

    private static byte[] written(Element svg) {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        try {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(svg), new StreamResult(xml));
        } catch (TransformerException e) {
            throw new IllegalArgumentException("a drawing that cannot be written", e);
        }
        return xml.toByteArray();
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}

    /** @param width in dots of the printer, as height */
    private record Image(SVGDocument drawing, double width, double height, double dotsPerPixel) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) width;
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) height;
        }

        @Override
        public void drawSVG(OutputDevice page, RenderingContext context, double x, double y) {
            float wide = (float) (width / dotsPerPixel);
            float high = (float) (height / dotsPerPixel);
            page.drawWithGraphics(
                    (float) x,
                    (float) y,
                    wide,
                    high,
                    graphics -> drawing.renderWithPlatform(
                            NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, wide, high)));
        }
    }
}
