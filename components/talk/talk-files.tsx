'use client';
import { Camera, Paperclip, X } from 'lucide-react';
import { type ChangeEvent, useEffect, useState } from 'react';
import { ACCEPTED_FILES } from '@/lib/domain/file-kind';
import { buttonClass } from '../ui/button-class';
import { IconButton } from '../ui/icon-button';

type TalkFilesProps = { files: readonly File[]; onFiles: (files: File[]) => void };

const pickClass = buttonClass(
  'secondary',
  'sm',
  'cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
);

/** What a picture looks like before it is sent; other files show their name only. */
function Picture({ file }: { file: File }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  // biome-ignore lint/performance/noImgElement: a picture of this device, not one the server could resize
  return address && <img src={address} alt="" className="size-10 rounded-input object-cover" />;
}

/** Files and photos of a note: chosen, taken with the camera, dropped or pasted on the form around it. */
export function TalkFiles({ files, onFiles }: TalkFilesProps) {
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...files, ...(event.target.files ?? [])]);
    // The same file may be chosen again after it was taken away.
    event.target.value = '';
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label className={pickClass}>
        <Paperclip className="size-3.5" aria-hidden />
        添加文件
        <input type="file" multiple accept={ACCEPTED_FILES} onChange={choose} className="sr-only" />
      </label>
      <label className={`${pickClass} not-pointer-coarse:hidden`}>
        <Camera className="size-3.5" aria-hidden />
        拍照
        <input type="file" accept="image/*" capture="environment" onChange={choose} className="sr-only" />
      </label>
      {files.length > 0 && (
        <ul aria-label="要上传的文件" className="flex min-w-0 flex-wrap gap-2">
          {files.map((file, place) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: two photos may bear one name, and the list has no other order
              key={`${file.name}:${place}`}
              className="flex max-w-60 items-center gap-1 rounded-input border border-hairline pl-1 text-note"
            >
              {file.type.startsWith('image/') && <Picture file={file} />}
              <span className="min-w-0 truncate" title={file.name}>
                {file.name}
              </span>
              <IconButton
                label={`去掉 ${file.name}`}
                icon={<X className="size-3.5" aria-hidden />}
                onClick={() => onFiles(files.filter((_, other) => other !== place))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
