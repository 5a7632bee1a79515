package lv.saimnieks.platform.security.engine;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds an answer back only where it tells of an error; everything else goes straight to whoever asked. */
class ErrorResponseWrapper extends ContentCachingResponseWrapper {

    ErrorResponseWrapper(HttpServletResponse response) {
        super(response);
    }

    boolean isError() {
        return getStatus() >= 400;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isError() ? super.getOutputStream() : getResponse().getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return isError() ? super.getWriter() : getResponse().getWriter();
    }

    @Override
    public void setContentLength(int length) {
        if (isError()) {
            super.setContentLength(length);
        } else {
            getResponse().setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (isError()) {
            super.setContentLengthLong(length);
        } else {
            getResponse().setContentLengthLong(length);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isError()) {
            getResponse().flushBuffer();
        }
    }
}
