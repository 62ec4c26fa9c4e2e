import { IsIn, IsString, IsUrl, MinLength, ValidateIf } from 'class-validator';
import { Env } from '../config';

const url = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
const onS3 = (config: StorageConfig) => config.kind === 's3';

/** Where files are kept: in a folder, or in a bucket of any service that speaks S3. */
export class StorageConfig {
  @Env('FILE_STORAGE') @IsIn(['disk', 's3']) kind: string = 'disk';
  /** For example https://s3.ap-southeast-1.amazonaws.com or http://minio:9000; the bucket comes behind it. */
  @Env('S3_ENDPOINT') @ValidateIf(onS3) @IsUrl(url) endpoint: string = '';
  @Env('S3_BUCKET') @ValidateIf(onS3) @IsString() @MinLength(3) bucket: string = '';
  @Env('S3_REGION') @IsString() region: string = 'us-east-1';
  @Env('S3_ACCESS_KEY_ID') @ValidateIf(onS3) @IsString() @MinLength(1) accessKeyId: string = '';
  @Env('S3_SECRET_ACCESS_KEY') @ValidateIf(onS3) @IsString() @MinLength(1) secretAccessKey: string = '';
}
